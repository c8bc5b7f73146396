package dev.ssekit.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects to the server that takes writes now. Each connection is used until it breaks and never
 * restored by itself: so nothing that was sent can be sent again, and each attempt asks anew which
 * server it is.
 */
final class RedisServers implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(RedisBackend.class);
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);
  private static final long CLOSE_SECONDS = 3;
  private static final SocketAddress NOWHERE = InetSocketAddress.createUnresolved("", 0);

  private final RedisClient client = RedisClient.create();
  private final RedisUrl url;
  private final Map<StatefulRedisConnection<?, ?>, CompletableFuture<Void>> releasing =
      new ConcurrentHashMap<>();
  private final Map<RedisChannelHandler<?, ?>, SocketAddress> addresses = new ConcurrentHashMap<>();
  private final Duration patience;
  private final ClusterMaster clusterMaster;
  private final String ownKey;

  /**
   * @param url names them
   * @param ownKey one of the keys, all of which lie in one slot
   * @param deadline how long a command may take
   */
  RedisServers(RedisUrl url, String ownKey, Duration deadline) {
    this.url = url;
    this.ownKey = ownKey;
    this.patience = deadline.multipliedBy(2);
    this.clusterMaster = new ClusterMaster(url.seeds(), ownKey, patience, this::release);
    Duration connect = deadline.compareTo(LONGEST_CONNECT) < 0 ? deadline : LONGEST_CONNECT;
    client.addListener(new Addresses());
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(false)
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .protocolVersion(ProtocolVersion.RESP2)
            .maintNotificationsConfig(MaintNotificationsConfig.disabled())
            .timeoutOptions(TimeoutOptions.create())
            .socketOptions(SocketOptions.builder().connectTimeout(connect).keepAlive(true).build())
            .build());
  }

  /** A new connection to the server that takes writes, or a failure in time. */
  CompletableFuture<StatefulRedisConnection<String, String>> connect() {
    CompletableFuture<StatefulRedisConnection<String, String>> attempt = attempt();
    return attempt
        .copy()
        .orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS)
        .exceptionallyCompose(failure -> {
          CompletionStage<StatefulRedisConnection<String, String>> late = attempt;
          late.thenAccept(this::release);
          return CompletableFuture.failedFuture(ServerError.withoutUser(failure));
        });
  }

  /**
   * What was found last does not serve: where others name another server, that is to be preferred.
   */
  void doubt() {
    clusterMaster.doubt();
  }

  /** The server that a connection leads to; of one that has ended, an address of none. */
  SocketAddress addressOf(StatefulRedisConnection<String, String> connection) {
    return connection instanceof RedisChannelHandler<?, ?> channel
        ? addresses.getOrDefault(channel, NOWHERE)
        : NOWHERE;
  }

  private final class Addresses implements RedisConnectionStateListener {
    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress server) {
      addresses.put(connection, server);
    }

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
      addresses.remove(connection);
    }
  }

  /** Ends a connection that is used no more, also one that broke. */
  void release(StatefulRedisConnection<String, String> connection) {
    CompletableFuture<Void> ending = connection.closeAsync();
    releasing.put(connection, ending);
    CompletionStage<Void> stage = ending;
    stage.whenComplete((ended, failure) -> releasing.remove(connection));
  }

  private CompletableFuture<StatefulRedisConnection<String, String>> attempt() {
    CompletableFuture<StatefulRedisConnection<String, String>> connection =
        url.cluster() ? clusterMaster.locate(this::open).thenCompose(this::open) : open(seed());
    return connection.thenCompose(this::requireMaster).thenCompose(this::requireService);
  }

  private RedisURI seed() {
    return url.seeds().get(0);
  }

  private CompletableFuture<StatefulRedisConnection<String, String>> open(RedisURI uri) {
    try {
      return client.connectAsync(StringCodec.UTF8, uri).toCompletableFuture();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Just after a failover, whoever was the master may still answer. */
  private CompletableFuture<StatefulRedisConnection<String, String>> requireMaster(
      StatefulRedisConnection<String, String> connection) {
    CompletionStage<List<Object>> role = connection.async().role();
    return role.handle(
            (answer, failure) -> {
              // A user may lack the right to ask.
              if (failure != null || answer.isEmpty() || "master".equals(answer.get(0))) {
                return CompletableFuture.completedFuture(connection);
              }
              release(connection);
              return CompletableFuture.<StatefulRedisConnection<String, String>>failedFuture(
                  new IllegalStateException(
                      "This Redis is a replica, not the master: it takes no writes."));
            })
        .thenCompose(stage -> stage)
        .toCompletableFuture();
  }

  /** A server takes connections too while it loads its data, or while its cluster is down. */
  private CompletableFuture<StatefulRedisConnection<String, String>> requireService(
      StatefulRedisConnection<String, String> connection) {
    CompletionStage<Long> found = connection.async().exists(ownKey);
    return found
        .handle((number, failure) -> {
          // A user may lack the right to ask.
          if (failure == null || !ServerError.isOfThePlace(failure)) {
            return CompletableFuture.completedFuture(connection);
          }
          release(connection);
          return CompletableFuture.<StatefulRedisConnection<String, String>>failedFuture(failure);
        })
        .thenCompose(stage -> stage)
        .toCompletableFuture();
  }

  @Override
  public void close() {
    try {
      CompletableFuture.allOf(releasing.values().toArray(CompletableFuture<?>[]::new))
          .get(CLOSE_SECONDS, TimeUnit.SECONDS);
      client
          .shutdownAsync(0, CLOSE_SECONDS, TimeUnit.SECONDS)
          .get(2 * CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOGGER.warn("The connections to Redis did not end in time.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Names the servers, no user or password. */
  @Override
  public String toString() {
    return url.toString();
  }
}
