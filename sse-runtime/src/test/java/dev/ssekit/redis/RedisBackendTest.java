package dev.ssekit.redis;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisBackendTest extends BackendContract {
  private static RedisProcess redis;

  @BeforeAll
  static void startRedis() {
    redis = RedisProcess.start();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @Override
  protected Backend create(int logEvents) {
    return Backends.open(
        new RedisSettings(
            redis.url(), "contract", logEvents, 1 << 20, Duration.ofSeconds(10), Duration.ZERO));
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

  @Override
  protected boolean lose(String path) {
    return redis.ask(commands -> commands.del(new Keys("contract").log(path))) == 1;
  }

  @Override
  protected boolean loseSignals() {
    return redis.ask(commands -> commands.del(new Keys("contract").signals())) == 1;
  }
}
