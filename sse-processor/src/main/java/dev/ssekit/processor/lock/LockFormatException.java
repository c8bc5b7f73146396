package dev.ssekit.processor.lock;

/** A text is not the lock of a contract; the message is the rest of a sentence that says why. */
public final class LockFormatException extends Exception {
  private static final long serialVersionUID = 1;

  LockFormatException(String reason) {
    super(reason);
  }
}
