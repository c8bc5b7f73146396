package dev.ssekit.redis;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract, as a user with the rights of the README. */
class RedisUserContractTest extends BackendContract {
  private static RedisProcess redis;

  @BeforeAll
  static void startRedis() {
    redis = RedisProcess.start(DocumentedUser.without());
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @Override
  protected Backend create(int logEvents) {
    return Backends.open(
        new RedisSettings(
            DocumentedUser.url(redis),
            DocumentedUser.PREFIX,
            logEvents,
            1 << 20,
            Duration.ofSeconds(10),
            Duration.ZERO));
  }

  /** Redis trims whole nodes of a stream, of 100 entries. */
  @Override
  protected int keptAtMost(int logEvents) {
    return logEvents + 100;
  }

  @Override
  protected List<String> nonPositions() {
    return List.of("garbage", "0", "-1", "0-0-0", " 1-1", "1-1x", "01-1", "\uD83D\uDE00");
  }
}
