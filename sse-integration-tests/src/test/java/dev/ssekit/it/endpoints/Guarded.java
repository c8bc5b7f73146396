package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

/** An endpoint for each way in which access can be declared. */
public final class Guarded {
  private Guarded() {}

  /** Leaves all to the defaults. */
  @Sse(path = "/default", heartbeat = 0)
  public static class Default {}

  /** Is open to everybody. */
  @Sse(path = "/public", heartbeat = 0, broadcastAccess = Access.PUBLIC)
  public static class Public {}

  /** Wants the token. */
  @Sse(
      path = "/token",
      heartbeat = 0,
      streamAccess = Access.TOKEN,
      statsAccess = Access.TOKEN,
      broadcastAccess = Access.TOKEN)
  public static class Token {}

  /** Wants roles, others for each. */
  @Sse(
      path = "/roles",
      heartbeat = 0,
      streamAccess = Access.ROLES,
      streamRoles = {"reader", "editor"},
      statsAccess = Access.ROLES,
      statsRoles = "editor",
      broadcastAccess = Access.ROLES,
      broadcastRoles = "editor")
  public static class Roles {}

  /** Wants a role, as Jakarta has it. */
  @RolesAllowed("reader")
  @Sse(path = "/roles-allowed", heartbeat = 0)
  public static class ByAnnotation {}

  /** Is open, as Jakarta has it. */
  @PermitAll
  @Sse(path = "/permit-all", heartbeat = 0)
  public static class Permitted {}

  /** Is closed, as Jakarta has it. */
  @DenyAll
  @Sse(path = "/deny-all", heartbeat = 0)
  public static class Denied {}

  /** Has a stream alone. */
  @Sse(
      path = "/stream-alone",
      heartbeat = 0,
      statsAccess = Access.NOT_GENERATED,
      broadcastAccess = Access.NOT_GENERATED)
  public static class StreamAlone {}
}
