package dev.ssekit.hub;

import dev.ssekit.redis.RedisBackend;
import dev.ssekit.redis.RedisProcess;
import dev.ssekit.redis.RedisSettings;
import dev.ssekit.spi.Backend;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class ClusterStatisticsOverRedisTest extends ClusterStatisticsContract {
  private static RedisProcess redis;

  private final String prefix = UUID.randomUUID().toString();

  @BeforeAll
  static void startRedis() {
    redis = RedisProcess.start();
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @Override
  Backend backend() {
    Backend backend =
        RedisBackend.start(
            new RedisSettings(
                redis.url(), prefix, 1000, 1 << 20, Duration.ofSeconds(10), Duration.ZERO));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> backend.state() == Backend.State.AVAILABLE);
    return backend;
  }
}
