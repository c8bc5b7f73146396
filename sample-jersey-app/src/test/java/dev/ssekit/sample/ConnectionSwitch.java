package dev.ssekit.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One address in front of several nodes: each new connection goes to the node in service. */
final class ConnectionSwitch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ConnectionSwitch.class);

  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile URI node;

  ConnectionSwitch(URI node) throws IOException {
    this.node = node;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  URI uri() {
    return URI.create("http://localhost:" + listening.getLocalPort() + "/");
  }

  /** Connections that come from now on go there. */
  void turnTo(URI next) {
    node = next;
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        open.add(client);
        start(() -> connect(client));
      }
    } catch (IOException e) {
      log.debug("The switch takes no more connections.", e);
    }
  }

  private void connect(Socket client) {
    try (Socket server = new Socket("localhost", node.getPort())) {
      open.add(server);
      start(() -> copy(client, server));
      copy(server, client);
      open.remove(server);
    } catch (IOException e) {
      log.debug("No node is there to connect to.", e);
    }
    close(client);
  }

  /** Whichever side ends, both do. */
  private void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      log.debug("A connection has ended.", e);
    }
  }

  private void close(Socket client) {
    open.remove(client);
    try (client) {
      log.debug("A client leaves.");
    } catch (IOException e) {
      log.debug("A client could not be closed.", e);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "connection-switch");
    thread.setDaemon(true);
    thread.start();
  }
}
