package dev.ssekit.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One connection of the following thread, until it breaks. The thread waits for each answer. */
final class FollowConnection implements AutoCloseable {
  private static final Duration BLOCK = Duration.ofSeconds(1);
  private static final int MOST_BYTES = 1 << 20;

  private final RedisServers servers;
  private final StatefulRedisConnection<String, String> connection;
  private final RedisAsyncCommands<String, String> commands;
  private final Duration deadline;
  private final int maxEntryBytes;
  private final long id;

  private FollowConnection(
      RedisServers servers,
      StatefulRedisConnection<String, String> connection,
      Duration deadline,
      int maxEntryBytes)
      throws ExecutionException, TimeoutException, InterruptedException {
    this.servers = servers;
    this.connection = connection;
    this.commands = connection.async();
    this.deadline = deadline;
    this.maxEntryBytes = maxEntryBytes;
    this.id = answer(commands.clientId());
  }

  static FollowConnection connect(RedisServers servers, Duration deadline, int maxEntryBytes)
      throws ExecutionException, TimeoutException, InterruptedException {
    StatefulRedisConnection<String, String> made = servers.connect().get();
    try {
      return new FollowConnection(servers, made, deadline, maxEntryBytes);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      servers.release(made);
      throw e;
    }
  }

  /** Where it leads to. */
  SocketAddress server() {
    return servers.addressOf(connection);
  }

  /** What Redis calls this connection. */
  long id() {
    return id;
  }

  /** Where a cursor starts, and the newest entry there. */
  record Opening(Position start, String tail) {}

  Opening open(StreamCursor cursor)
      throws ExecutionException, TimeoutException, InterruptedException {
    List<Object> found =
        answer(
            Script.OPEN.run(
                commands, List.of(cursor.key()), List.of(Integer.toString(cursor.newest()))));
    Position start = new Position(String.valueOf(found.get(0)), (Long) found.get(1) == 1);
    return new Opening(start, String.valueOf(found.get(2)));
  }

  /** What comes after each cursor, in their order. */
  List<StreamSlice> read(List<StreamCursor> cursors)
      throws ExecutionException, TimeoutException, InterruptedException {
    List<Object> slices =
        answer(
            Script.READ.run(
                commands,
                cursors.stream().map(StreamCursor::key).toList(),
                ReadArguments.of(
                    MOST_BYTES,
                    maxEntryBytes,
                    true,
                    cursors.stream().map(FollowConnection::from).toList())));
    return slices.stream().map(StreamSlice::of).toList();
  }

  private static ReadArguments.From from(StreamCursor cursor) {
    return new ReadArguments.From(cursor.position(), cursor.turn().mostEntries());
  }

  /** Waits until something comes after one of the cursors, or for a while. */
  void awaitNews(List<StreamCursor> cursors)
      throws ExecutionException, TimeoutException, InterruptedException {
    CommandArgs<String, String> arguments =
        new CommandArgs<>(StringCodec.UTF8)
            .add("COUNT")
            .add(1)
            .add("BLOCK")
            .add(BLOCK.toMillis())
            .add("STREAMS")
            .addKeys(cursors.stream().map(StreamCursor::key).toList());
    cursors.forEach(cursor -> arguments.add(cursor.position().anchor()));
    answer(
        commands.dispatch(CommandType.XREAD, new NestedMultiOutput<>(StringCodec.UTF8), arguments),
        deadline.plus(BLOCK));
  }

  private <T> T answer(RedisFuture<T> future)
      throws ExecutionException, TimeoutException, InterruptedException {
    return answer(future, deadline);
  }

  private static <T> T answer(Future<T> future, Duration patience)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      return future.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause == null ? e : new ExecutionException(ServerError.withoutUser(cause));
    }
  }

  @Override
  public void close() {
    servers.release(connection);
  }
}
