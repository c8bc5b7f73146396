package dev.ssekit.it.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The wire to a server, which can be cut, restored, and laid to another server. */
public final class Wire implements AutoCloseable {
  private static final Logger LOGGER = Logger.getLogger(Wire.class.getName());
  private static final int CHUNK = 8192;

  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** How many more bytes of replies go through before the wire breaks. */
  private final AtomicLong budget = new AtomicLong(Long.MAX_VALUE);

  private volatile int serverPort;
  private volatile boolean cut;

  /** How often it was restored: what a connection from before sees late is no cut of it now. */
  private volatile int restored;

  private Wire(ServerSocket listening, int serverPort) {
    this.listening = listening;
    this.serverPort = serverPort;
  }

  public static Wire to(int serverPort) throws IOException {
    Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
    start(wire::accept);
    return wire;
  }

  public int port() {
    return listening.getLocalPort();
  }

  String url() {
    return "redis://127.0.0.1:" + port();
  }

  public boolean isCut() {
    return cut;
  }

  /** Breaks all connections, and lets none through. */
  synchronized void cut() {
    cut = true;
    open.forEach(Wire::end);
  }

  private synchronized void cutUnlessRestoredSince(int laid) {
    if (restored == laid) {
      cut();
    }
  }

  /** Cuts after so many more bytes of replies, in the middle of whatever they belong to. */
  public void cutAfter(long bytes) {
    budget.set(bytes);
  }

  public synchronized void restore() {
    restored = restored + 1;
    budget.set(Long.MAX_VALUE);
    cut = false;
  }

  /** Connections that come from now on go to another server; those that are open break. */
  void layTo(int port) {
    cut();
    serverPort = port;
    restore();
  }

  private void accept() {
    try {
      while (true) {
        Socket node = listening.accept();
        int laid = restored;
        if (cut) {
          node.close();
        } else {
          connect(node, laid);
        }
      }
    } catch (IOException e) {
      LOGGER.log(Level.FINE, "The wire is closed.", e);
    }
  }

  private void connect(Socket node, int laid) throws IOException {
    try {
      Socket redis = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      open.add(node);
      open.add(redis);
      start(() -> copy(node, redis, false, laid));
      start(() -> copy(redis, node, true, laid));
      if (cut || restored != laid) {
        end(node);
        end(redis);
      }
    } catch (IOException e) {
      LOGGER.log(Level.FINE, "Redis takes no connection.", e);
      node.close();
    }
  }

  private void copy(Socket from, Socket to, boolean replies, int laid) {
    byte[] chunk = new byte[CHUNK];
    try {
      InputStream input = from.getInputStream();
      OutputStream output = to.getOutputStream();
      for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
        long left = replies ? budget.getAndAdd(-read) : Long.MAX_VALUE;
        output.write(chunk, 0, (int) Math.max(0, Math.min(read, left)));
        if (left < read) {
          cutUnlessRestoredSince(laid);
        }
      }
    } catch (IOException e) {
      LOGGER.log(Level.FINE, "A connection broke.", e);
    } finally {
      end(from);
      end(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOGGER.log(Level.FINE, "A connection did not close.", e);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }
}
