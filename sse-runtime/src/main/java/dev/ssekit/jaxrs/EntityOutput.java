package dev.ssekit.jaxrs;

import java.io.IOException;
import java.io.OutputStream;
import org.glassfish.jersey.message.internal.CommittingOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The output of an event stream, which can be cut off from the container: once a write has failed
 * or the container has given the request up, it may have recycled what is behind.
 */
final class EntityOutput extends OutputStream {
  private static final Logger LOGGER = LoggerFactory.getLogger(EntityOutput.class);

  private static final byte[] NOTHING = {};

  private final OutputStream container;
  private volatile boolean cut;
  private volatile boolean ended;

  // The stream's thread alone.
  private boolean failed;

  EntityOutput(OutputStream container) {
    this.container = container;
  }

  /**
   * What Jersey gets in its place. What interceptors write to an entity, a header of gzip for
   * instance, does not belong into the stream; and it closes only when the stream has ended.
   */
  OutputStream asEntityStream() {
    return new EntityStream();
  }

  /** Whether a filter of the application has put an output of its own before the container's. */
  boolean isWrapped() {
    return !(container instanceof CommittingOutputStream);
  }

  /**
   * From now on Jersey may close it. What has failed is closed here: Jersey would try to send an
   * error in its place.
   */
  void end() {
    ended = true;
    if (failed) {
      try {
        container.close();
      } catch (IOException | RuntimeException e) {
        LOGGER.debug("The client was gone before its stream could be ended.", e);
      }
    }
  }

  /** From now on nothing reaches the container. */
  void cut() {
    cut = true;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (cut) {
      throw new IOException("The client is gone.");
    }
    try {
      container.write(bytes, offset, length);
    } catch (IOException | RuntimeException e) {
      cut = true;
      failed = true;
      throw e;
    }
  }

  /** To write nothing would do in any case, but has Jetty take a buffer for the response. */
  private void begin() throws IOException {
    if (cut || !(container instanceof CommittingOutputStream unwritten)) {
      write(NOTHING, 0, 0);
      return;
    }
    try {
      unwritten.commit();
    } catch (IOException | RuntimeException e) {
      cut = true;
      failed = true;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    if (cut) {
      return;
    }
    try {
      container.flush();
    } catch (IOException | RuntimeException e) {
      cut = true;
      failed = true;
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (!cut) {
      container.close();
    }
  }

  private final class EntityStream extends OutputStream {
    @Override
    public void write(int b) {
      // Not part of the stream.
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      // Not part of the stream.
    }

    /**
     * Has Jersey hand over the headers, which leave with the first block then. Jersey would flush
     * them by themselves, and log an error with its stack trace for a client that is gone already.
     */
    @Override
    public void flush() {
      try {
        begin();
      } catch (IOException | RuntimeException e) {
        LOGGER.debug("The client was gone before its stream could begin.", e);
      }
    }

    @Override
    public void close() throws IOException {
      if (ended) {
        EntityOutput.this.close();
      }
    }
  }
}
