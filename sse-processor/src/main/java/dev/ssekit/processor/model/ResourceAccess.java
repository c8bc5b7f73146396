package dev.ssekit.processor.model;

import java.util.List;

/**
 * Who may use one of the resources, once all that was declared is taken together.
 *
 * @param roles of which one suffices; empty for all kinds but one
 */
public record ResourceAccess(Kind kind, List<String> roles) {

  public ResourceAccess {
    roles = List.copyOf(roles);
  }

  public boolean isGenerated() {
    return kind != Kind.NOT_GENERATED;
  }

  /** Whether there is anybody who may use it. */
  public boolean letsSomebodyIn() {
    return isGenerated() && kind != Kind.NOBODY;
  }

  /** What it takes. */
  public enum Kind {
    ANYONE,
    TOKEN,
    ROLES,
    NOBODY,
    NOT_GENERATED
  }
}
