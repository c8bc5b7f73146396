package dev.ssekit.redis;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendContract;
import java.time.Duration;
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
}
