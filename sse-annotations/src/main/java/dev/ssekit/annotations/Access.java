package dev.ssekit.annotations;

/** Who may use one of the three resources of an endpoint. */
public enum Access {
  /** Everybody. */
  PUBLIC,

  /**
   * Who shows the broadcast token, as {@code Authorization: Bearer} (RFC 6750). A stream also takes
   * a one-time ticket, for browsers, which cannot send that header with an {@code EventSource}.
   */
  TOKEN,

  /**
   * Who has one of the roles beside it, as {@code jakarta.ws.rs.core.SecurityContext} tells. A
   * stream also takes a one-time ticket.
   */
  ROLES,

  /**
   * Nobody: the resource is not generated, and a request for it is answered as for any path that
   * the application does not have.
   */
  NOT_GENERATED
}
