package dev.ssekit.hub;

import java.util.List;
import java.util.Set;

/** Who may use one of an endpoint's resources. Immutable; the generated code names it. */
public final class AccessRule {
  private static final AccessRule ANYONE = new AccessRule(Kind.ANYONE, Set.of());
  private static final AccessRule TOKEN = new AccessRule(Kind.TOKEN, Set.of());
  private static final AccessRule NOBODY = new AccessRule(Kind.NOBODY, Set.of());

  private final Kind kind;
  private final Set<String> roles;

  private AccessRule(Kind kind, Set<String> roles) {
    this.kind = kind;
    this.roles = roles;
  }

  /** {@return the rule that lets everybody in} */
  public static AccessRule anyone() {
    return ANYONE;
  }

  /** {@return the rule that wants the broadcast token} */
  public static AccessRule token() {
    return TOKEN;
  }

  /**
   * The rule that wants a role.
   *
   * @param roles the roles, of which one suffices
   * @return the rule
   * @throws IllegalArgumentException if there are none
   */
  public static AccessRule roles(String... roles) {
    if (roles.length == 0) {
      throw new IllegalArgumentException("Name a role, or use AccessRule.nobody().");
    }
    return new AccessRule(Kind.ROLES, Set.copyOf(List.of(roles)));
  }

  /** {@return the rule that lets nobody in} */
  public static AccessRule nobody() {
    return NOBODY;
  }

  /** {@return of which kind the rule is} */
  public Kind kind() {
    return kind;
  }

  /** {@return the roles of which one suffices; empty for the other kinds} */
  public Set<String> roles() {
    return roles;
  }

  /** What a rule asks for. */
  public enum Kind {
    /** Nothing. */
    ANYONE,
    /** The broadcast token. */
    TOKEN,
    /** One of the rule's roles. */
    ROLES,
    /** What nobody has. */
    NOBODY
  }
}
