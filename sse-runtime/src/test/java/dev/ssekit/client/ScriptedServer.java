package dev.ssekit.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers one request after the other as it was told, and the last ones alike. */
final class ScriptedServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> positions = new CopyOnWriteArrayList<>();
  private final List<String> queries = new CopyOnWriteArrayList<>();

  /** What is done with one request. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange, CountDownLatch closing) throws Exception;
  }

  private ScriptedServer(HttpServer server) {
    this.server = server;
  }

  static ScriptedServer answering(Answer... answers) throws IOException {
    ScriptedServer scripted =
        new ScriptedServer(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    Iterator<Answer> script = Arrays.asList(answers).iterator();
    scripted.server.createContext("/", exchange -> scripted.answer(exchange, script));
    scripted.server.setExecutor(scripted.executor);
    scripted.server.start();
    return scripted;
  }

  /** A stream of this text, which goes on until the server is closed. */
  static Answer stream(String text) {
    return (exchange, closing) -> {
      begin(exchange, text);
      closing.await();
      exchange.close();
    };
  }

  /** A stream of this text, which ends. */
  static Answer endingStream(String text) {
    return (exchange, closing) -> {
      begin(exchange, text);
      exchange.close();
    };
  }

  static Answer status(int status, String type, String body) {
    return (exchange, closing) -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    };
  }

  private static void begin(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "Text/Event-Stream;charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(text.getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }

  private void answer(HttpExchange exchange, Iterator<Answer> script) throws IOException {
    String position = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    positions.add(position == null ? "" : position);
    queries.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
    Answer answer;
    synchronized (script) {
      answer = script.hasNext() ? script.next() : status(404, "text/plain", "The script is over.");
    }
    try {
      answer.to(exchange, closing);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  URI uri() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
  }

  /** The {@code Last-Event-ID} of each request, empty where there was none. */
  List<String> positions() {
    return positions;
  }

  List<String> queries() {
    return queries;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    executor.shutdownNow();
  }
}
