package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.RecordingFollower;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A backend in a JVM of its own, with that JVM's options: it follows, publishes, announces itself,
 * and waits for its end.
 */
final class BackendProcess implements AutoCloseable {
  private final Process process;
  private final StringBuilder said = new StringBuilder();

  private BackendProcess(Process process) {
    this.process = process;
  }

  static BackendProcess start(String url, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(BackendProcess.class.getName(), url));
    return new BackendProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** What it has said and logged, up to a line with this in it, or to its end. */
  String saidUntil(String part) throws IOException {
    BufferedReader lines = process.inputReader(UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.contains(part)) {
        break;
      }
    }
    return said.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Publishes as soon as connecting has succeeded or failed. */
  public static void main(String[] arguments) throws InterruptedException {
    RecordingFollower follower = new RecordingFollower();
    RedisSettings settings =
        Backends.withPrefix(Backends.settings(arguments[0]), DocumentedUser.PREFIX);
    try (RedisBackend backend = RedisBackend.start(settings)) {
      var following = backend.log().follow(Backends.PATH, 1, follower);
      String failure =
          await()
              .atMost(Backends.PATIENCE)
              .until(() -> publish(backend), said -> !said.contains("not connected yet"));
      backend.presence().announce("node", "", Duration.ofMinutes(1));
      if (failure.isEmpty()) {
        Backends.join(following);
        await().atMost(Backends.PATIENCE).until(() -> follower.data().contains("hello"));
        System.out.println("delivered: " + follower.data());
      } else {
        System.out.println("failed: " + failure);
      }
      // Whoever started it ends it.
      if (new CountDownLatch(1).await(Backends.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody counts down.");
      }
    }
  }

  /** Why it failed, if it did. */
  private static String publish(RedisBackend backend) {
    return Backends.publishing(backend, "hello")
        .handle((ids, thrown) -> thrown == null ? "" : String.valueOf(thrown.getMessage()))
        .toCompletableFuture()
        .join();
  }
}
