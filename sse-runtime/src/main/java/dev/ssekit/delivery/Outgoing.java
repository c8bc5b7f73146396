package dev.ssekit.delivery;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What a connection has to write, as its transport sees it. */
public interface Outgoing {

  /** What is left after a write. */
  enum Progress {
    /** More is pending: call again. */
    MORE,
    /** All has been written: call again when woken. */
    IDLE,
    /** The stream is over. */
    END
  }

  /**
   * Writes and flushes what is pending, up to 48 KiB and the rest of one event.
   *
   * @param out where to; may block, and is not kept. What it is given as a whole array it may keep:
   *     nobody changes that any more
   * @return what is left
   * @throws IOException if the client is gone
   */
  Progress writeTo(OutputStream out) throws IOException;

  /**
   * Nothing will be written any more.
   *
   * @param cause why the transport failed, or {@code null}
   */
  void ended(@Nullable Throwable cause);
}
