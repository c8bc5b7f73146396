package dev.ssekit.redis;

import java.security.cert.CertPathBuilderException;

/** Says in a line why something failed; never with a user or password. */
final class Reason {
  private Reason() {}

  /** The innermost message, which says most; servers are named there, never a user or password. */
  static String of(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message =
        innermost.getMessage() == null
            ? innermost.getClass().getSimpleName()
            : ServerError.withoutUser(innermost.getMessage());
    return innermost instanceof CertPathBuilderException
        ? "its certificate is not trusted, "
            + message
            + ": name a store that holds its"
            + " authority with -Djavax.net.ssl.trustStore"
        : message;
  }
}
