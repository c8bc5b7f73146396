package dev.ssekit.spi;

/** The backend was closed before the operation: nothing has been done. */
public final class BackendClosedException extends PublishRefusedException {
  private static final long serialVersionUID = 1;

  /** Says that the hub has been closed. */
  public BackendClosedException() {
    super("The hub has been closed; broadcast before its application shuts down.");
  }
}
