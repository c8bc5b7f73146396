package dev.ssekit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import org.junit.jupiter.api.Test;

class RedisPasswordTest {

  @Test
  void opensWithThePasswordOfTheUrl() {
    try (RedisProcess redis = RedisProcess.start("requirepass s@cret");
        Backend backend =
            Backends.open(Backends.settings("redis://:s%40cret@127.0.0.1:" + redis.port()))) {
      assertThat(Backends.publish(backend, "x")).isNotEmpty();
    }
  }

  @Test
  void showsNoPasswordWhereItIsWrong() {
    try (RedisProcess redis = RedisProcess.start("requirepass s@cret");
        Backend backend =
            RedisBackend.start(Backends.settings("redis://me:gu%40ss@127.0.0.1:" + redis.port()))) {
      await().atMost(Backends.PATIENCE).until(() -> failure(backend).contains("WRONGPASS"));
      assertThat(failure(backend))
          .contains("127.0.0.1:" + redis.port())
          .doesNotContain("gu@ss", "gu%40ss");
    }
  }

  private static String failure(Backend backend) {
    return Backends.publishing(backend, "x")
        .handle((ids, failure) -> String.valueOf(failure))
        .toCompletableFuture()
        .join();
  }
}
