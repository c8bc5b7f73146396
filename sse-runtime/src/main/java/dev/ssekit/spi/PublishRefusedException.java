package dev.ssekit.spi;

/** The backend has certainly not published: it may be tried again without a double. */
public class PublishRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A refusal that the backend itself decided on.
   *
   * @param message what is wrong and what to do
   */
  public PublishRefusedException(String message) {
    super(message);
  }

  /**
   * A refusal that something else led to.
   *
   * @param message what is wrong and what to do
   * @param cause why
   */
  public PublishRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
