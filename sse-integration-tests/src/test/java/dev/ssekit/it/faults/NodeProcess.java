package dev.ssekit.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node in a process of its own, which ends with this one. */
final class NodeProcess implements AutoCloseable {
  private static final String LISTENING = "Listening on ";

  private final Process process;
  private final URI uri;

  private NodeProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** Runs a node until its input ends: when the test closes it, or is gone. */
  public static void main(String... settings) throws Exception {
    try (Node node = Node.start(NodeSettings.of(settings))) {
      System.out.println(LISTENING + node.uri());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
    System.exit(0);
  }

  static NodeProcess start(NodeSettings settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(NodeProcess.class.getName());
    command.addAll(settings.arguments());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader(UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(LISTENING)) {
        return new NodeProcess(process, URI.create(line.substring(LISTENING.length())));
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("The node does not start.");
  }

  URI uri() {
    return uri;
  }

  /** Ends it as a crash does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /**
   * Takes it off the processor. One thread takes the signal and stops the others, once it has its
   * turn on a busy machine: until then they go on.
   */
  void freeze() throws IOException, InterruptedException {
    signal("STOP");
    await().atMost(Patience.LONG).until(this::isStopped);
  }

  private boolean isStopped() throws IOException {
    Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
    try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
      for (Path thread : each) {
        String status = Files.readString(thread.resolve("stat"));
        if (status.charAt(status.lastIndexOf(')') + 2) != 'T') {
          return false;
        }
      }
    }
    return true;
  }

  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    assertThat(
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor())
        .isZero();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
