package dev.ssekit.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The processes that run: each is started when it is first wanted, and kept. */
final class Processes implements AutoCloseable {
  private final List<String> jvmOptions;
  private final Path limit;
  private final Path logs;
  private final Map<ServerSpec, ServerProcess> servers = new LinkedHashMap<>();
  private final Map<String, String> runtimes = new TreeMap<>();
  private @Nullable ClientProcess client;

  Processes(List<String> jvmOptions, Path limit, Path logs) {
    this.jvmOptions = jvmOptions;
    this.limit = limit;
    this.logs = logs;
  }

  ServerProcess kept(ServerSpec spec) throws IOException, InterruptedException {
    ServerProcess running = servers.get(spec);
    if (running == null) {
      running = fresh(spec);
      servers.put(spec, running);
    }
    return running;
  }

  /** Whether it has been started before. */
  boolean isKept(ServerSpec spec) {
    return servers.containsKey(spec);
  }

  /** One that the caller closes. */
  ServerProcess fresh(ServerSpec spec) throws IOException, InterruptedException {
    ServerProcess started = ServerProcess.start(spec, jvmOptions, limit, logs);
    runtimes.put(spec.label(), started.runtime());
    return started;
  }

  ClientProcess client() throws IOException {
    ClientProcess running = client;
    if (running == null) {
      running = ClientProcess.start(logs);
      client = running;
    }
    return running;
  }

  /** What runs a server, if it has been started. */
  String runtime(ServerSpec spec) {
    return runtimes.getOrDefault(spec.label(), "–");
  }

  void end(ServerSpec spec) throws IOException {
    ServerProcess running = servers.remove(spec);
    if (running != null) {
      running.close();
    }
  }

  void endClient() throws IOException {
    if (client != null) {
      client.close();
      client = null;
    }
  }

  @Override
  public void close() throws IOException {
    endClient();
    for (ServerSpec spec : List.copyOf(servers.keySet())) {
      end(spec);
    }
  }
}
