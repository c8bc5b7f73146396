package dev.ssekit.it;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import javax.net.ssl.SSLContext;

/** A socket, for what no HTTP client does. */
final class RawClient implements AutoCloseable {
  private final Socket socket;

  private RawClient(Socket socket) {
    this.socket = socket;
  }

  /** Asks for a stream; reads nothing of the answer. */
  static RawClient open(URI uri) throws IOException {
    return open(uri, 0);
  }

  /** The same with a receive buffer of this size, which the window never grows beyond. */
  static RawClient open(URI uri, int receiveBuffer) throws IOException {
    return send(uri, receiveBuffer, stream(uri));
  }

  /** The same over TLS. */
  static RawClient open(URI uri, int receiveBuffer, SSLContext context) throws IOException {
    Socket socket = connect(uri, receiveBuffer);
    Socket encrypted =
        context.getSocketFactory().createSocket(socket, uri.getHost(), uri.getPort(), true);
    return send(encrypted, stream(uri));
  }

  /** Sends these characters, whatever they are. */
  static RawClient send(URI uri, int receiveBuffer, String request) throws IOException {
    return send(connect(uri, receiveBuffer), request);
  }

  private static RawClient send(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return new RawClient(socket);
  }

  private static Socket connect(URI uri, int receiveBuffer) throws IOException {
    Socket socket = new Socket();
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
    return socket;
  }

  private static String stream(URI uri) {
    return "GET "
        + uri.getPath()
        + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
  }

  /** Reads up to and including this text. */
  String readUntil(String text) throws IOException {
    StringBuilder read = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (read.indexOf(text) < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      read.append((char) next);
    }
    return read.toString();
  }

  /** Reads up to and including this text, and perhaps more, in large parts. */
  String readPast(String text) throws IOException {
    StringBuilder read = new StringBuilder();
    byte[] part = new byte[64 * 1024];
    int length = 0;
    int seen = 0;
    while (length >= 0 && read.indexOf(text, Math.max(0, seen - text.length())) < 0) {
      seen = read.length();
      length = socket.getInputStream().read(part);
      read.append(new String(part, 0, Math.max(0, length), US_ASCII));
    }
    return read.toString();
  }

  /** Reads up to the end of the first event or comment, and perhaps more. */
  String readFirstBlock() throws IOException {
    StringBuilder read = new StringBuilder();
    byte[] part = new byte[1024];
    int length = 0;
    while (length >= 0 && read.indexOf("retry: ") < 0) {
      length = socket.getInputStream().read(part);
      read.append(new String(part, 0, Math.max(0, length), US_ASCII));
    }
    return read.toString();
  }

  /** Sends some more characters; whether the server still takes them. */
  boolean isTold(String characters) {
    try {
      socket.getOutputStream().write(characters.getBytes(US_ASCII));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads all that is left, until the server ends the connection in whatever way. */
  boolean isEndedByServer() {
    byte[] rest = new byte[64 * 1024];
    try {
      InputStream in = socket.getInputStream();
      int read;
      do {
        read = in.read(rest);
      } while (read >= 0);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Ends its own half. */
  void halfClose() throws IOException {
    socket.shutdownOutput();
  }

  /** Goes away with a reset instead of a farewell. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
