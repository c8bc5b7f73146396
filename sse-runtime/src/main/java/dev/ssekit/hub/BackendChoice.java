package dev.ssekit.hub;

import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.redis.RedisBackend;
import dev.ssekit.redis.RedisSettings;
import dev.ssekit.spi.Backend;

/** Makes the backend that is configured. Lettuce is touched only where Redis is asked for. */
final class BackendChoice {
  private static final int SMALLEST_ENTRY_LIMIT = 8 << 20;

  private BackendChoice() {}

  static Backend make(SseConfig config, Settings settings) {
    return config.backend().orElse(() -> configured(settings)).get();
  }

  private static Backend configured(Settings settings) {
    if (settings.get(Setting.BACKEND).equals(Setting.MEMORY)) {
      return new InMemoryBackend(settings.get(Setting.LOG_EVENTS), settings.get(Setting.LOG_BYTES));
    }
    requireLettuce();
    return RedisBackend.start(
        new RedisSettings(
            settings.get(Setting.REDIS_URL),
            settings.get(Setting.REDIS_PREFIX),
            settings.get(Setting.LOG_EVENTS),
            entryLimit(settings),
            settings.get(Setting.PUBLISH_DEADLINE),
            settings.get(Setting.PUBLISH_WAIT)));
  }

  /** What may come in as the body of a broadcast must go through, whatever JSON escapes in it. */
  private static int entryLimit(Settings settings) {
    long largest = 2L * settings.get(Setting.MAX_BROADCAST_BYTES);
    return (int) Math.min(Integer.MAX_VALUE, Math.max(SMALLEST_ENTRY_LIMIT, largest));
  }

  private static void requireLettuce() {
    try {
      Class.forName("io.lettuce.core.RedisClient", false, BackendChoice.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "The backend redis needs Lettuce. Add the dependency io.lettuce:lettuce-core to the"
              + " application, version 7.7.0.RELEASE or newer, or leave sse.backend out.",
          e);
    }
  }
}
