package dev.ssekit.spi;

/**
 * The backend was asked to publish and has not answered: the event arrives once or not at all. To
 * publish it again may double it.
 */
public class PublishUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * An outcome that is not known, and why.
   *
   * @param message what is wrong and what to do
   * @param cause why
   */
  public PublishUnknownException(String message, Throwable cause) {
    super(message, cause);
  }
}
