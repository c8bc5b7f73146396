package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers each command as a version of Redis does that cannot run here. */
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, String> answers;

  /**
   * @param answers by command, each a line of the protocol; others are answered with OK
   */
  ScriptedServer(Map<String, String> answers) throws IOException {
    this.answers = Map.copyOf(answers);
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    run("scripted-server", this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() throws IOException {
    while (!socket.isClosed()) {
      Socket client = socket.accept();
      run("scripted-server-client", () -> answer(client));
    }
  }

  private void answer(Socket client) throws IOException {
    try (client) {
      BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      OutputStream out = client.getOutputStream();
      for (String head = in.readLine(); head != null; head = in.readLine()) {
        String command = command(in, Integer.parseInt(head.substring(1)));
        out.write((answers.getOrDefault(command, "+OK") + "\r\n").getBytes(UTF_8));
        out.flush();
      }
    }
  }

  /** Each argument comes after a line with its length. */
  private static String command(BufferedReader in, int arguments) throws IOException {
    List<String> command = new ArrayList<>();
    for (int i = 0; i < arguments; i++) {
      char[] argument = new char[Integer.parseInt(in.readLine().substring(1))];
      int read = 0;
      while (read < argument.length) {
        read += in.read(argument, read, argument.length - read);
      }
      in.readLine();
      command.add(new String(argument));
    }
    return command.get(0).toUpperCase(Locale.ROOT);
  }

  /** Until the socket is closed, by either side. */
  private static void run(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void run() throws IOException;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
