package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A real {@code redis-server} on a free port, with a directory of its own. */
public final class RedisProcess implements AutoCloseable {
  private static final int ATTEMPTS = 10;

  private final Path directory;
  private final boolean sentinel;
  private final List<String> settings;
  private final @Nullable SelfSigned certificate;
  private int port;
  private int tlsPort;
  private Process process;

  private RedisProcess(boolean sentinel, List<String> settings, @Nullable SelfSigned certificate)
      throws IOException {
    this.sentinel = sentinel;
    this.directory = Files.createTempDirectory("ssekit-redis");
    this.settings = List.copyOf(settings);
    this.certificate = certificate;
    this.port = FreePort.next();
    this.tlsPort = FreePort.next();
    this.process = launch();
  }

  /** Starts one with these lines of configuration, or ends the test where none can run here. */
  public static RedisProcess start(String... settings) {
    return start(false, lines(settings), null);
  }

  /** Starts one that is reached over TLS as well, and shows this certificate there. */
  static RedisProcess startWithTls(SelfSigned certificate, String... settings) {
    return start(false, lines(settings), certificate);
  }

  private static List<String> lines(String... settings) {
    List<String> lines = new ArrayList<>(List.of("save \"\"", "repl-diskless-sync no"));
    lines.addAll(List.of(settings));
    return lines;
  }

  /** Starts a sentinel that watches a master named {@code main} alone. */
  public static RedisProcess sentinel(RedisProcess master) {
    return start(
        true,
        List.of(
            "sentinel monitor main 127.0.0.1 " + master.port() + " 1",
            "sentinel down-after-milliseconds main 1000",
            "sentinel failover-timeout main 5000"),
        null);
  }

  private static RedisProcess start(
      boolean sentinel, List<String> settings, @Nullable SelfSigned certificate) {
    RedisBinary.require();
    try {
      RedisProcess redis = new RedisProcess(sentinel, settings, certificate);
      for (int attempt = 1; !redis.isReady(); attempt++) {
        if (attempt == ATTEMPTS) {
          throw new IllegalStateException("No redis-server starts.");
        }
        redis.port = FreePort.next();
        redis.tlsPort = FreePort.next();
        redis.process = redis.launch();
      }
      return redis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** The URL over TLS, where it was started with a certificate. */
  String tlsUrl() {
    return "rediss://127.0.0.1:" + tlsPort;
  }

  /** Ends it as a crash does. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** Starts it again, on its port and with what it wrote to its directory. */
  public void restart() {
    process = launch();
    for (int attempt = 1; !isReady(); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new IllegalStateException("redis-server does not start again.");
      }
      process = launch();
    }
  }

  /** Takes it off the processor. */
  public void freeze() {
    signal("STOP");
  }

  public void thaw() {
    signal("CONT");
  }

  /** Asks it something, over a connection of its own. */
  public <T> T ask(Function<RedisCommands<String, String>, T> question) {
    RedisClient client = RedisClient.create(RedisURI.create(url()));
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return question.apply(connection.sync());
    } finally {
      client.shutdown(0, 1, TimeUnit.SECONDS);
    }
  }

  private void signal(String name) {
    try {
      int exit =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill -" + name + " failed.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Process launch() {
    List<String> command = new ArrayList<>();
    command.add(RedisBinary.require().toString());
    command.add(configuration().toString());
    if (sentinel) {
      command.add("--sentinel");
    }
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written once: Redis keeps its own notes there. */
  private Path configuration() {
    Path file = directory.resolve(port + ".conf");
    List<String> lines = new ArrayList<>(List.of("port " + port, "bind 127.0.0.1"));
    lines.add("dir " + directory);
    if (certificate != null) {
      lines.add("tls-port " + tlsPort);
      lines.add("tls-auth-clients no");
      lines.add("tls-cert-file " + certificate.certificateFile());
      lines.add("tls-key-file " + certificate.keyFile());
      lines.add("tls-ca-cert-file " + certificate.certificateFile());
    }
    lines.addAll(settings);
    try {
      return Files.exists(file) ? file : Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on until it is ready or has ended; a thread takes what it says later. */
  private boolean isReady() {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.contains("Ready to accept connections") || line.contains("Sentinel ID is")) {
          drain(process.getInputStream());
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void drain(InputStream output) {
    Thread thread =
        new Thread(
            () -> {
              try {
                output.transferTo(OutputStream.nullOutputStream());
              } catch (IOException ended) {
                Thread.currentThread().interrupt();
              }
            },
            "redis-output");
    thread.setDaemon(true);
    thread.start();
  }

  private void awaitExit() {
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("redis-server does not end.");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    kill();
    for (File file : filesIn(directory)) {
      deleteIfThere(file.toPath());
    }
    deleteIfThere(directory);
  }

  private static List<File> filesIn(Path directory) {
    File[] files = directory.toFile().listFiles();
    return files == null ? List.of() : List.of(files);
  }

  private static void deleteIfThere(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
