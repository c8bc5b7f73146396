package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;
import java.util.List;

/**
 * A use of an annotation of {@code jakarta.annotation.security}.
 *
 * @param roles those that it names
 */
public record SecurityAnnotation(Kind kind, List<Attribute<String>> roles, Position position) {

  public SecurityAnnotation {
    roles = List.copyOf(roles);
  }

  /** The same, reported elsewhere. */
  public SecurityAnnotation at(Position other) {
    return new SecurityAnnotation(kind, roles, other);
  }

  /** Which annotation it is. */
  public enum Kind {
    ROLES_ALLOWED("RolesAllowed"),
    PERMIT_ALL("PermitAll"),
    DENY_ALL("DenyAll");

    private final String simpleName;

    Kind(String simpleName) {
      this.simpleName = simpleName;
    }

    public String qualifiedName() {
      return "jakarta.annotation.security." + simpleName;
    }

    /** As one writes it. */
    @Override
    public String toString() {
      return "@" + simpleName;
    }
  }
}
