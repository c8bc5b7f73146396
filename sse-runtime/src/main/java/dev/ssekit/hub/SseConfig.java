package dev.ssekit.hub;

import dev.ssekit.spi.Backend;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a hub is configured. Each value comes from here, else from the JAX-RS property of its name,
 * else from its environment variable, else from its default:
 *
 * <pre>{@code
 * resourceConfig.property(SseConfig.PROPERTY, SseConfig.builder().logEvents(10_000).build());
 * resourceConfig.property("sse.log-events", 10_000);
 * SSE_LOG_EVENTS=10000
 * }</pre>
 *
 * <p>A value out of its range fails the application's start with a message that names it.
 */
public final class SseConfig {
  /** The JAX-RS property that holds an {@code SseConfig}. */
  public static final String PROPERTY = "dev.ssekit.config";

  private final Map<Setting<?>, Object> values;
  private final @Nullable Supplier<Backend> backend;

  private SseConfig(Builder builder) {
    this.values = Map.copyOf(builder.values);
    this.backend = builder.backend;
  }

  /** {@return a builder of a configuration that sets nothing} */
  public static Builder builder() {
    return new Builder();
  }

  @Nullable Object value(Setting<?> setting) {
    return values.get(setting);
  }

  Optional<Supplier<Backend>> backend() {
    return Optional.ofNullable(backend);
  }

  /** Builds a configuration. Not thread-safe. */
  public static final class Builder {
    private final Map<Setting<?>, Object> values = new HashMap<>();
    private @Nullable Supplier<Backend> backend;

    private Builder() {}

    /**
     * {@code sse.broadcast-token}, {@code SSE_BROADCAST_TOKEN}: what a broadcast over HTTP shows as
     * its Bearer token. Several are valid at once, separated by commas in the property, so that the
     * token can be changed while clients still show the old one. Without any, one is made at start
     * and logged once, or, where the backend is shared with other nodes, {@code POST
     * path/broadcast} answers 503.
     *
     * @param token a token, neither blank nor with a comma in it
     * @param further more tokens that are valid too
     * @return this builder
     */
    public Builder broadcastToken(String token, String... further) {
      String tokens =
          Stream.concat(Stream.of(token), Stream.of(further))
              .collect(Collectors.joining(BroadcastToken.SEPARATOR));
      return set(Setting.BROADCAST_TOKEN, Setting.BROADCAST_TOKEN.parse("broadcastToken", tokens));
    }

    /**
     * {@code sse.backend}, {@code SSE_BACKEND}: what carries events between nodes, {@code memory}
     * for one node alone, or {@code redis}, which needs {@code io.lettuce:lettuce-core}.
     *
     * @param type {@code memory}, which is the default, or {@code redis}
     * @return this builder
     */
    public Builder backend(String type) {
      return set(Setting.BACKEND, Setting.BACKEND.parse("backend", type));
    }

    /**
     * {@code sse.redis-url}, {@code REDIS_URL}: where Redis is. {@code redis://}, {@code
     * redis-sentinel://} and {@code redis-cluster://}, each with TLS as {@code rediss...://}. User
     * and password appear in no log and no error.
     *
     * @param url {@code redis://localhost:6379} by default
     * @return this builder
     */
    public Builder redisUrl(String url) {
      return set(Setting.REDIS_URL, Setting.REDIS_URL.parse("redisUrl", url));
    }

    /**
     * {@code sse.redis-prefix}: what all keys in Redis begin with. Two applications with different
     * prefixes never see each other.
     *
     * @param prefix 1 to 64 letters, digits, dots, hyphens or underscores; {@code sse} by default
     * @return this builder
     */
    public Builder redisPrefix(String prefix) {
      return set(Setting.REDIS_PREFIX, Setting.REDIS_PREFIX.parse("redisPrefix", prefix));
    }

    /**
     * {@code sse.publish-deadline}: how long Redis may take to answer before the outcome of a
     * broadcast counts as unknown.
     *
     * @param deadline 1 ms to 365 days, 5 s by default
     * @return this builder
     */
    public Builder publishDeadline(Duration deadline) {
      return time(Setting.PUBLISH_DEADLINE, "publishDeadline", deadline);
    }

    /**
     * {@code sse.publish-wait}: how long a broadcast waits for Redis to come back, while it is
     * away, before it fails; it is sent only then.
     *
     * @param wait up to 365 days; 0, the default, to fail at once
     * @return this builder
     */
    public Builder publishWait(Duration wait) {
      return time(Setting.PUBLISH_WAIT, "publishWait", wait);
    }

    /**
     * A backend of your own, instead of {@link #backend(String)}. The hub closes it.
     *
     * @param backend makes it, once, when the hub starts
     * @return this builder
     */
    public Builder backend(Supplier<Backend> backend) {
      this.backend = Objects.requireNonNull(backend);
      return this;
    }

    /**
     * {@code sse.log-events}: how many events an endpoint's log keeps on this node.
     *
     * @param events up to 16,777,216, 4,096 by default; rounded up to a power of two
     * @return this builder
     */
    public Builder logEvents(int events) {
      return number(Setting.LOG_EVENTS, "logEvents", events);
    }

    /**
     * {@code sse.log-bytes}: how many bytes an endpoint's log keeps on this node.
     *
     * @param bytes positive, 16 MiB by default
     * @return this builder
     */
    public Builder logBytes(int bytes) {
      return number(Setting.LOG_BYTES, "logBytes", bytes);
    }

    /**
     * {@code sse.pending-events}: how many events may wait for one client before it is disconnected
     * as too slow.
     *
     * @param events positive, 1,024 by default
     * @return this builder
     */
    public Builder pendingEvents(int events) {
      return number(Setting.PENDING_EVENTS, "pendingEvents", events);
    }

    /**
     * {@code sse.pending-bytes}: how many bytes may wait for one client before it is disconnected
     * as too slow; also how much {@code onConnect} may send.
     *
     * @param bytes positive, 1 MiB by default
     * @return this builder
     */
    public Builder pendingBytes(int bytes) {
      return number(Setting.PENDING_BYTES, "pendingBytes", bytes);
    }

    /**
     * {@code sse.max-broadcast-bytes}: how large the body of a broadcast over HTTP may be.
     *
     * @param bytes positive, 1 MiB by default
     * @return this builder
     */
    public Builder maxBroadcastBytes(int bytes) {
      return number(Setting.MAX_BROADCAST_BYTES, "maxBroadcastBytes", bytes);
    }

    /**
     * {@code sse.broadcast-deadline}: how long the body of a broadcast over HTTP may take to
     * arrive. Then the answer is a 408, or, in Grizzly and the JDK's HTTP server, the end of the
     * connection.
     *
     * @param deadline 1 ms to 365 days, 10 s by default
     * @return this builder
     * @see SseLimits.Builder#broadcastsAtOnce(int)
     */
    public Builder broadcastDeadline(Duration deadline) {
      return time(Setting.BROADCAST_DEADLINE, "broadcastDeadline", deadline);
    }

    /**
     * {@code sse.on-connect-deadline}: how long {@code onConnect} may take before its thread is
     * interrupted and the client told to come back.
     *
     * @param deadline 1 ms to 365 days, 10 s by default
     * @return this builder
     */
    public Builder onConnectDeadline(Duration deadline) {
      return time(Setting.ON_CONNECT_DEADLINE, "onConnectDeadline", deadline);
    }

    /**
     * {@code sse.close-timeout}: how long closing the hub waits for clients that take what is
     * pending for them, and after that as long again for calls of {@code onGap} and {@code
     * onDisconnect}.
     *
     * @param timeout 1 ms to 365 days, 5 s by default
     * @return this builder
     */
    public Builder closeTimeout(Duration timeout) {
      return time(Setting.CLOSE_TIMEOUT, "closeTimeout", timeout);
    }

    /**
     * {@code sse.drain-time}: over how long the ends of the streams are spread when the hub drains
     * or is closed, so that clients do not all come back at once.
     *
     * @param time up to 365 days; 0, the default, to end all at once
     * @return this builder
     */
    public Builder drainTime(Duration time) {
      return time(Setting.DRAIN_TIME, "drainTime", time);
    }

    /**
     * {@code sse.write-deadline}: how long a write may wait for a client that takes nothing, or
     * less than 16 KiB, before the client is disconnected.
     *
     * @param deadline positive, 30 s by default
     * @return this builder
     */
    public Builder writeDeadline(Duration deadline) {
      return time(Setting.WRITE_DEADLINE, "writeDeadline", deadline);
    }

    /**
     * {@code sse.cleanup-interval}: how often a node renews its presence in the backend; one that
     * was killed is gone after two of these.
     *
     * @param interval 1 ms to 365 days, 30 s by default
     * @return this builder
     */
    public Builder cleanupInterval(Duration interval) {
      return time(Setting.CLEANUP_INTERVAL, "cleanupInterval", interval);
    }

    /**
     * {@code sse.servlet-transport}: whether streams are written without blocking, and without a
     * thread of their own, where the container is a servlet container that can.
     *
     * @param nonBlocking {@code true} by default
     * @return this builder
     */
    public Builder servletTransport(boolean nonBlocking) {
      return set(Setting.SERVLET_TRANSPORT, nonBlocking);
    }

    /**
     * {@code sse.virtual-threads}: whether connections get virtual threads. By default they do from
     * Java 24 on; 21 to 23 can switch them on.
     *
     * @param virtual whether to use them
     * @return this builder
     */
    public Builder virtualThreads(boolean virtual) {
      return set(Setting.VIRTUAL_THREADS, virtual);
    }

    /**
     * {@code sse.max-platform-threads}: how many connections this node takes where each holds a
     * platform thread; beyond, clients are told to come back.
     *
     * @param threads positive, 2,000 by default
     * @return this builder
     */
    public Builder maxPlatformThreads(int threads) {
      return number(Setting.MAX_PLATFORM_THREADS, "maxPlatformThreads", threads);
    }

    /**
     * How much there may be: connections, metadata, broadcasts.
     *
     * @param limits the limits; those that it does not set stay as they are
     * @return this builder
     */
    public Builder limits(SseLimits limits) {
      values.putAll(limits.values());
      return this;
    }

    /** {@return the configuration} */
    public SseConfig build() {
      return new SseConfig(this);
    }

    private Builder number(Setting<Integer> setting, String name, int given) {
      return set(setting, setting.parse(name, Integer.toString(given)));
    }

    private Builder time(Setting<Duration> setting, String name, Duration given) {
      return set(setting, setting.parse(name, given.toString()));
    }

    private <T> Builder set(Setting<T> setting, T value) {
      values.put(setting, value);
      return this;
    }
  }
}
