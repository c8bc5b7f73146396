package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.EventLog;
import dev.ssekit.spi.History;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import dev.ssekit.spi.PublishRefusedException;
import dev.ssekit.spi.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The logs of all endpoints, each a stream; the id of an event is that of its entry. */
final class RedisEventLog implements EventLog {
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_PUBLISHES = 16_384;
  private static final long MOST_PUBLISHED_BYTES = 64 << 20;

  private final RedisSettings settings;
  private final Keys keys;
  private final CommandLink link;
  private final FollowLoop loop;
  private final PublishAllowance allowance =
      new PublishAllowance(MOST_PUBLISHES, MOST_PUBLISHED_BYTES);
  // How many entries the log of a path keeps at least, where it has been followed.
  private final Map<String, Long> wanted = new ConcurrentHashMap<>();

  RedisEventLog(RedisSettings settings, Keys keys, CommandLink link, FollowLoop loop) {
    this.settings = settings;
    this.keys = keys;
    this.link = link;
    this.loop = loop;
  }

  @Override
  public CompletionStage<Map<String, String>> publish(Set<String> paths, Entry entry) {
    if (entry.filter().size() > EntryJson.MOST_PAIRS) {
      return refused(
          "A filter may have " + EntryJson.MOST_PAIRS + " pairs. Broadcast to fewer at a time.");
    }
    List<String> ordered = List.copyOf(paths);
    String json = EntryJson.write(entry);
    int size = json.getBytes(UTF_8).length;
    if (size > settings.maxEntryBytes()) {
      return refused(
          "An event may have "
              + settings.maxEntryBytes()
              + " bytes as JSON. Send less, or a reference to it.");
    }
    List<String> arguments = new ArrayList<>(List.of(RawEntry.EVENT, json));
    ordered.forEach(path -> arguments.add(Long.toString(kept(path))));
    List<String> logs = ordered.stream().map(keys::log).toList();
    return Publishing.outcome(
        allowance
            .publish(
                size,
                () ->
                    link.call(
                        settings.publishWait(),
                        commands -> Script.PUBLISH.run(commands, logs, arguments)))
            .thenApply(ids -> byPath(ordered, ids)));
  }

  private static <T> CompletionStage<T> refused(String sentence) {
    return CompletableFuture.failedStage(new PublishRefusedException(sentence));
  }

  private long kept(String path) {
    return wanted.getOrDefault(path, (long) settings.maxEntries());
  }

  /** So many, and the entry that names the place before them. */
  private void keep(String path, long newest) {
    wanted.merge(path, Math.max(newest + 1, settings.maxEntries()), Math::max);
  }

  private static Map<String, String> byPath(List<String> paths, List<Object> ids) {
    Map<String, String> byPath = new HashMap<>();
    for (int i = 0; i < paths.size(); i++) {
      byPath.put(paths.get(i), String.valueOf(ids.get(i)));
    }
    return Map.copyOf(byPath);
  }

  @Override
  public CompletionStage<Subscription> follow(String path, int newest, LogFollower follower) {
    keep(path, newest);
    StreamCursor cursor = new StreamCursor(keys.log(path), newest, new LogReader(path, follower));
    loop.add(cursor);
    return cursor.filled().thenApply(filled -> () -> loop.remove(cursor));
  }

  @Override
  public CompletionStage<Void> caughtUp(String path) {
    return loop.caughtUp(keys.log(path));
  }

  @Override
  public boolean isPosition(String id) {
    return Position.parse(id).isPresent();
  }

  @Override
  public Optional<String> entryAfter(String position) {
    return Position.parse(position).filter(Position::included).map(Position::anchor);
  }

  @Override
  public CompletionStage<History> history(String path, String after, int limit) {
    Optional<Position> position = Position.parse(after);
    Position from = position.orElse(Position.before("0-0"));
    return read(path, from, limit)
        .thenCompose(slice -> {
          if (slice.state() == StreamSlice.State.LOST && position.isPresent()) {
            return read(path, Position.before("0-0"), limit)
                .thenCompose(oldest -> collect(path, oldest, limit, false));
          }
          return collect(path, slice, limit, slice.state() == StreamSlice.State.KEPT);
        });
  }

  /** Reads on where one answer was not enough, as long as nothing is lost in between. */
  private CompletionStage<History> collect(
      String path, StreamSlice first, int limit, boolean complete) {
    return collect(path, first, limit, new ArrayList<>())
        .thenApply(entries -> new History(entries, complete));
  }

  private CompletionStage<List<LogEntry>> collect(
      String path, StreamSlice slice, int limit, List<LogEntry> entries) {
    for (RawEntry raw : slice.entries()) {
      if (entries.size() < limit) {
        LogReader.decode(raw).ifPresent(entries::add);
      }
    }
    if (!slice.more() || entries.size() >= limit || slice.entries().isEmpty()) {
      return CompletableFuture.completedStage(entries);
    }
    String last = slice.entries().get(slice.entries().size() - 1).id();
    return read(path, Position.after(last), limit - entries.size())
        .thenCompose(next ->
            next.state() == StreamSlice.State.KEPT
                ? collect(path, next, limit, entries)
                : CompletableFuture.completedStage(entries));
  }

  private CompletableFuture<StreamSlice> read(String path, Position from, int limit) {
    List<String> arguments =
        ReadArguments.of(
            MOST_BYTES,
            settings.maxEntryBytes(),
            false,
            List.of(new ReadArguments.From(from, limit)));
    return link.call(commands -> Script.READ.run(commands, List.of(keys.log(path)), arguments))
        .thenApply(slices -> StreamSlice.of(slices.get(0)));
  }
}
