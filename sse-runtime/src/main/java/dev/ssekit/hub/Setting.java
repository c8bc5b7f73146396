package dev.ssekit.hub;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One value of the configuration: its JAX-RS property, and from it the environment variable ({@code
 * sse.log-events}, {@code SSE_LOG_EVENTS}), how it is read, and its default.
 */
final class Setting<T> {
  static final String PREFIX = "sse.";
  static final String MEMORY = "memory";
  static final String REDIS = "redis";

  static final Setting<String> BROADCAST_TOKEN =
      new Setting<>(
          String.class,
          "sse.broadcast-token",
          "one token, or several separated by commas, none of them empty",
          given -> BroadcastToken.isWellFormed(given) ? given : null,
          null);
  static final Setting<Integer> LOG_EVENTS = number("sse.log-events", 1 << 24, 4096);
  static final Setting<Integer> LOG_BYTES = positive("sse.log-bytes", 16 << 20);
  static final Setting<Integer> PENDING_EVENTS = positive("sse.pending-events", 1024);
  static final Setting<Integer> PENDING_BYTES = positive("sse.pending-bytes", 1 << 20);
  static final Setting<Long> MAX_PENDING_BYTES_IN_ALL =
      new Setting<>(
          Long.class,
          "sse.max-pending-bytes-in-all",
          "a whole number from 1 to 999999999999999",
          given -> given.matches("0*[1-9][0-9]{0,14}") ? Long.valueOf(given) : null,
          256L << 20);
  static final Setting<Integer> MAX_BROADCAST_BYTES = positive("sse.max-broadcast-bytes", 1 << 20);
  static final Setting<Duration> BROADCAST_DEADLINE = time("sse.broadcast-deadline", 10);
  static final Setting<Integer> MAX_PLATFORM_THREADS = positive("sse.max-platform-threads", 2000);
  static final Setting<Duration> ON_CONNECT_DEADLINE = time("sse.on-connect-deadline", 10);
  static final Setting<Duration> CLOSE_TIMEOUT = time("sse.close-timeout", 5);
  static final Setting<Duration> DRAIN_TIME = timeOrNone("sse.drain-time");
  static final Setting<Duration> WRITE_DEADLINE = time("sse.write-deadline", 30);
  static final Setting<Duration> MAX_CONNECTION_AGE =
      timeOrNone("sse.max-connection-age", Duration.ofHours(12));
  static final Setting<Duration> CLEANUP_INTERVAL = time("sse.cleanup-interval", 30);
  static final Setting<Boolean> SERVLET_TRANSPORT =
      new Setting<>(
          Boolean.class, "sse.servlet-transport", "true or false", SettingValue::truth, true);
  static final Setting<Boolean> VIRTUAL_THREADS =
      new Setting<>(
          Boolean.class, "sse.virtual-threads", "true or false", SettingValue::truth, null);

  static final Setting<String> BACKEND =
      new Setting<>(String.class, "sse.backend", "memory or redis", SettingValue::backend, MEMORY);
  static final Setting<String> REDIS_URL =
      new Setting<>(
          String.class,
          "sse.redis-url",
          "REDIS_URL",
          "the URL of Redis",
          SettingValue::text,
          "redis://localhost:6379");
  static final Setting<String> REDIS_PREFIX =
      new Setting<>(
          String.class,
          "sse.redis-prefix",
          "1 to 64 letters, digits, dots, hyphens or underscores",
          given -> given.matches("[A-Za-z0-9._-]{1,64}") ? given : null,
          "sse");
  static final Setting<Duration> PUBLISH_DEADLINE = time("sse.publish-deadline", 5);
  static final Setting<Duration> PUBLISH_WAIT = timeOrNone("sse.publish-wait");

  static final List<Setting<?>> ALL =
      List.of(
          BROADCAST_TOKEN,
          BACKEND,
          REDIS_URL,
          REDIS_PREFIX,
          PUBLISH_DEADLINE,
          PUBLISH_WAIT,
          LOG_EVENTS,
          LOG_BYTES,
          PENDING_EVENTS,
          PENDING_BYTES,
          MAX_PENDING_BYTES_IN_ALL,
          MAX_BROADCAST_BYTES,
          BROADCAST_DEADLINE,
          MAX_PLATFORM_THREADS,
          ON_CONNECT_DEADLINE,
          CLOSE_TIMEOUT,
          DRAIN_TIME,
          WRITE_DEADLINE,
          MAX_CONNECTION_AGE,
          CLEANUP_INTERVAL,
          SERVLET_TRANSPORT,
          VIRTUAL_THREADS);

  private final Class<T> type;
  private final String property;
  private final String environmentVariable;
  private final String expected;
  private final Function<String, @Nullable T> parser;
  private final @Nullable T byDefault;

  Setting(
      Class<T> type,
      String property,
      String expected,
      Function<String, @Nullable T> parser,
      @Nullable T byDefault) {
    this(
        type,
        property,
        property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'),
        expected,
        parser,
        byDefault);
  }

  private Setting(
      Class<T> type,
      String property,
      String environmentVariable,
      String expected,
      Function<String, @Nullable T> parser,
      @Nullable T byDefault) {
    this.type = type;
    this.property = property;
    this.environmentVariable = environmentVariable;
    this.expected = expected;
    this.parser = parser;
    this.byDefault = byDefault;
  }

  String property() {
    return property;
  }

  String environmentVariable() {
    return environmentVariable;
  }

  @Nullable T byDefault() {
    return byDefault;
  }

  @Nullable T cast(@Nullable Object value) {
    return type.cast(value);
  }

  /** Reads a value, never repeating it in the error: it may be a secret. */
  T parse(String source, String given) {
    T parsed = parser.apply(given.trim());
    if (parsed == null) {
      throw new IllegalArgumentException(source + " must be " + expected + ".");
    }
    return parsed;
  }

  static Setting<Integer> positive(String property, int byDefault) {
    return number(property, Integer.MAX_VALUE, byDefault);
  }

  static Setting<Integer> number(String property, int largest, int byDefault) {
    return new Setting<>(
        Integer.class,
        property,
        "a whole number from 1 to " + largest,
        given -> SettingValue.positiveNumber(given, largest),
        byDefault);
  }

  private static Setting<Duration> time(String property, long seconds) {
    return new Setting<>(
        Duration.class,
        property,
        "a time from 1 ms to 365 days, in whole seconds (10) or as ISO-8601 has it (PT0.5S)",
        SettingValue::boundedTime,
        Duration.ofSeconds(seconds));
  }

  private static Setting<Duration> timeOrNone(String property) {
    return timeOrNone(property, Duration.ZERO);
  }

  private static Setting<Duration> timeOrNone(String property, Duration byDefault) {
    return new Setting<>(
        Duration.class,
        property,
        "a time from 0 to 365 days, in whole seconds (10) or as ISO-8601 has it (PT0.5S)",
        SettingValue::waitingTime,
        byDefault);
  }
}
