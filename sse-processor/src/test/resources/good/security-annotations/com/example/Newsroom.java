package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

public class Newsroom {
  @RolesAllowed({"editor", "reporter"})
  @Sse(path = "/drafts")
  static class Drafts extends Guarded {}

  @PermitAll
  @Sse(path = "/news", streamAccess = Access.PUBLIC)
  static class News {}

  @DenyAll
  @Sse(path = "/archive", statsAccess = Access.NOT_GENERATED)
  static class Archive {}

  @RolesAllowed({"editor", "reporter"})
  @Sse(
      path = "/corrections",
      streamAccess = Access.ROLES,
      streamRoles = {"reporter", "editor"})
  static class Corrections {}

  @RolesAllowed("editor")
  @Sse(path = "/proofs", streamRoles = "editor")
  static class Proofs {}

  @Sse(path = "/letters", streamAccess = Access.PUBLIC)
  static class Letters extends Guarded {}

  @RolesAllowed("admin")
  static class Guarded {}
}
