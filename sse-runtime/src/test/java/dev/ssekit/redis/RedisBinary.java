package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import redis.embedded.core.ExecutableProvider;

/** The {@code redis-server} that embedded-redis brings, written out once for the JVM. */
final class RedisBinary {
  private static final RedisBinary FOUND = find();

  private final @Nullable Path path;
  private final String problem;

  private RedisBinary(@Nullable Path path, String problem) {
    this.path = path;
    this.problem = problem;
  }

  /** The binary; where it cannot run, the test is skipped, or fails where Redis is required. */
  static Path require() {
    if (FOUND.path != null) {
      return FOUND.path;
    }
    if (System.getenv("SSE_REQUIRE_REDIS") != null) {
      throw new AssertionError(FOUND.problem);
    }
    Assumptions.abort(FOUND.problem);
    throw new AssertionError(FOUND.problem);
  }

  private static RedisBinary find() {
    try {
      Path binary = ExecutableProvider.newJarResourceProvider().get().toPath();
      Process version =
          new ProcessBuilder(binary.toString(), "--version").redirectErrorStream(true).start();
      String said = new String(version.getInputStream().readAllBytes(), UTF_8).strip();
      if (version.waitFor(20, TimeUnit.SECONDS) && version.exitValue() == 0) {
        return new RedisBinary(binary, "");
      }
      return new RedisBinary(null, "Redis cannot run here: " + said);
    } catch (IOException | RuntimeException e) {
      return new RedisBinary(null, "Redis cannot run here: " + e.getMessage());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
