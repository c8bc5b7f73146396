package dev.ssekit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.RecordingFollower;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts the threads of the JVM")
class RedisCloseTest {

  @Test
  void leavesNoThread() {
    try (RedisProcess redis = RedisProcess.start()) {
      await().atMost(Backends.PATIENCE).until(() -> threads().isEmpty());
      try (Backend backend = Backends.open(redis)) {
        Backends.follow(backend, 10);
        Backends.publish(backend, "x");
        assertThat(threads()).isNotEmpty();
      }
      await().atMost(Backends.PATIENCE).untilAsserted(() -> assertThat(threads()).isEmpty());
    }
  }

  @Test
  void leavesNoThreadWhereRedisWasNeverThere() {
    await().atMost(Backends.PATIENCE).until(() -> threads().isEmpty());
    try (Backend backend = RedisBackend.start(Backends.settings("redis://127.0.0.1:1"))) {
      backend.log().follow(Backends.PATH, 10, new RecordingFollower());
      assertThat(backend.state()).isEqualTo(Backend.State.UNAVAILABLE);
    }
    await().atMost(Backends.PATIENCE).untilAsserted(() -> assertThat(threads()).isEmpty());
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("lettuce") || name.startsWith("sse-redis"))
        .toList();
  }
}
