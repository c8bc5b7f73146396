package dev.ssekit.benchmarks.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** What the last read has given, whichever socket it was from. */
final class Received {
  private final byte[] bytes = new byte[64 * 1024];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

  /** Reads once; returns how many bytes there are now, negative at the end. */
  int readFrom(SelectionKey key) throws IOException {
    buffer.clear();
    return ((SocketChannel) key.channel()).read(buffer);
  }

  byte[] bytes() {
    return bytes;
  }
}
