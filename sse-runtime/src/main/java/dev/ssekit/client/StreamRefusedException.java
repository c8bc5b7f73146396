package dev.ssekit.client;

/** The server has answered with something else than a stream: coming back would not help. */
public final class StreamRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The answer's status. */
  private final int status;

  StreamRefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** {@return the status of the answer; 200 where its content is no event stream} */
  public int status() {
    return status;
  }
}
