package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackendChoiceTest {

  @Test
  void carriesABroadcastFromOneNodeToAnother() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        HubRuntime here = Hubs.start(redis(redis));
        HubRuntime there = Hubs.start(redis(redis));
        HubRuntime stranger = Hubs.start(redis(redis).redisPrefix("other"))) {
      HubClient near = HubClient.open(here, Hubs.declare(here, "/events"));
      HubClient far = HubClient.open(there, Hubs.declare(there, "/events"));
      HubClient apart = HubClient.open(stranger, Hubs.declare(stranger, "/events"));
      here.hub().broadcast("update", "hi").toCompletableFuture().get(30, TimeUnit.SECONDS);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            assertThat(near.data()).containsExactly("hi");
            assertThat(far.events()).isEqualTo(near.events());
          });
      stranger.hub().broadcast("update", "own").toCompletableFuture().get(30, TimeUnit.SECONDS);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(apart.data()).containsExactly("own"));
    }
  }

  @Test
  void refusesWhatIsNoUrlWithoutRepeatingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hubs.start(Hubs.config().backend("redis").redisUrl("http://secret@x")))
        .withMessageContaining("redis://host:port")
        .withMessageNotContaining("secret");
  }

  @Test
  void namesTheDependencyWhereLettuceIsMissing() throws Exception {
    try (URLClassLoader without = classPathWithoutLettuce()) {
      Class<?> config = without.loadClass(SseConfig.class.getName());
      Object builder = config.getMethod("builder").invoke(null);
      Object redis = builder.getClass().getMethod("backend", String.class).invoke(builder, "redis");
      Object built = builder.getClass().getMethod("build").invoke(redis);
      Function<String, @Nullable Object> nothing = name -> null;
      Method start =
          without
              .loadClass(HubRuntime.class.getName())
              .getMethod("start", config, Collection.class, Function.class, Function.class);
      assertThatThrownBy(() -> start.invoke(null, built, Set.of(), nothing, nothing))
          .cause()
          .hasMessageContaining("io.lettuce:lettuce-core");
    }
  }

  @Test
  void touchesNoLettuceWhereMemoryIsTheBackend() throws Exception {
    try (URLClassLoader without = classPathWithoutLettuce()) {
      Class<?> config = without.loadClass(SseConfig.class.getName());
      Object builder = config.getMethod("builder").invoke(null);
      Object built = builder.getClass().getMethod("build").invoke(builder);
      Function<String, @Nullable Object> token = Map.of("sse.broadcast-token", "t")::get;
      Function<String, @Nullable Object> nothing = name -> null;
      Class<?> hub = without.loadClass(HubRuntime.class.getName());
      Method start =
          hub.getMethod("start", config, Collection.class, Function.class, Function.class);
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      Thread.currentThread().setContextClassLoader(without);
      try {
        Object started = start.invoke(null, built, Set.of(), token, nothing);
        hub.getMethod("close").invoke(started);
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
    }
  }

  private static SseConfig.Builder redis(RedisProcess redis) {
    return Hubs.config().backend("redis").redisUrl(redis.url());
  }

  private static URLClassLoader classPathWithoutLettuce() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!element.contains("lettuce")) {
        urls.add(Path.of(element).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
