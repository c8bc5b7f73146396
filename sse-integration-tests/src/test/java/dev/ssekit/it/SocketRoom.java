package dev.ssekit.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** How much two sockets take that nobody reads from. */
final class SocketRoom {
  private SocketRoom() {}

  /**
   * What fits between them, within a few kilobytes: systems count more than what is sent.
   *
   * @param sendBuffer of the one that writes
   * @param receiveBuffer of the one that does not read
   * @param piece how much is written at once
   */
  static int measure(int sendBuffer, int receiveBuffer, int piece) throws IOException {
    try (ServerSocketChannel listens = ServerSocketChannel.open();
        SocketChannel reads = SocketChannel.open()) {
      listens.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      reads.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
      reads.connect(listens.getLocalAddress());
      try (SocketChannel writes = listens.accept()) {
        writes.setOption(StandardSocketOptions.SO_SNDBUF, sendBuffer);
        writes.configureBlocking(false);
        return fill(writes, piece);
      }
    }
  }

  private static int fill(SocketChannel writes, int piece) throws IOException {
    int all = 0;
    int taken = 1;
    while (taken > 0) {
      taken = writes.write(ByteBuffer.allocate(piece));
      all += taken;
    }
    return all;
  }
}
