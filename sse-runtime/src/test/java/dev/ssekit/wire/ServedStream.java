package dev.ssekit.wire;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.MessageEvent;
import com.launchdarkly.eventsource.StreamClosedByServerException;
import com.launchdarkly.eventsource.StreamException;
import com.sun.net.httpserver.HttpServer;
import dev.ssekit.wire.EventStreamParser.Dispatched;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Bytes that a real server sends and okhttp-eventsource reads. */
final class ServedStream implements AutoCloseable {
  private final HttpServer server;

  private ServedStream(HttpServer server) {
    this.server = server;
  }

  static ServedStream of(byte[] stream) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=utf-8");
          exchange.sendResponseHeaders(200, stream.length);
          exchange.getResponseBody().write(stream);
          exchange.close();
        });
    server.start();
    return new ServedStream(server);
  }

  /** Reads until the server ends the stream. */
  List<Dispatched> read() throws StreamException {
    InetSocketAddress address = server.getAddress();
    URI uri =
        URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    List<Dispatched> read = new ArrayList<>();
    try (EventSource source = new EventSource.Builder(ConnectStrategy.http(uri)).build()) {
      while (true) {
        MessageEvent event = source.readMessage();
        String id = event.getLastEventId();
        read.add(new Dispatched(event.getEventName(), event.getData(), id == null ? "" : id));
      }
    } catch (StreamClosedByServerException e) {
      return read;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
