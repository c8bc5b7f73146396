package dev.ssekit.redis;

import static dev.ssekit.redis.Backends.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ssekit.spi.Presence;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody else has written into presence and one-time values. */
class ForeignValuesTest {
  private static final Keys KEYS = new Keys("t");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String FOR_LONG = Long.MAX_VALUE + ":";

  private RedisProcess redis;
  private RedisBackend backend;

  @BeforeEach
  void open() {
    redis = RedisProcess.start();
    backend = Backends.open(redis);
  }

  @AfterEach
  void close() {
    backend.close();
    redis.close();
  }

  @Test
  void isNoNodeWhereItIsTooLarge() {
    String longest = "\u20AC".repeat(Presence.LONGEST_VALUE);
    join(backend.presence().announce("own", longest, LONG));
    redis.ask(commands ->
        commands.hset(KEYS.nodes(), "foreign", FOR_LONG + "x".repeat(4 * Presence.LONGEST_VALUE)));
    assertThat(join(backend.presence().nodes())).isEqualTo(Map.of("own", longest));
  }

  @Test
  void isReadOfNoMoreNodesThanFitIntoAReply() {
    String value = FOR_LONG + "x".repeat(Presence.LONGEST_VALUE);
    redis.ask(commands -> {
      commands.multi();
      for (int i = 0; i < 200; i++) {
        commands.hset(KEYS.nodes(), "foreign " + i, value);
      }
      return commands.exec();
    });
    assertThat(join(backend.presence().nodes())).hasSizeBetween(10, 64);
  }

  @Test
  void isNoOneTimeValueWhereItIsTooLarge() {
    redis.ask(commands -> commands.set(KEYS.oneTimeValue("key"), "x".repeat((1 << 20) + 1)));
    assertThat(join(backend.oneTimeValues().take("key"))).isEmpty();
    Long left = redis.ask(commands -> commands.exists(KEYS.oneTimeValue("key")));
    assertThat(left).isZero();
  }

  @Test
  void isNotWrittenByThisBackendEither() {
    assertThatThrownBy(() ->
            backend
                .presence()
                .announce("own", "x".repeat(Presence.LONGEST_VALUE + 1), LONG)
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            backend
                .oneTimeValues()
                .put("key", "x".repeat((1 << 20) + 1), LONG)
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }
}
