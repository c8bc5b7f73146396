package dev.ssekit.processor.model;

import java.util.List;

/**
 * All that says who may use the resources.
 *
 * @param access what {@code @Sse} says of each
 * @param annotations the security annotations on the class
 * @param inherited those on what it extends or implements, which do not apply to it
 */
public record DeclaredSecurity(
    PerResource<DeclaredAccess> access,
    List<SecurityAnnotation> annotations,
    List<InheritedSecurity> inherited) {

  public DeclaredSecurity {
    annotations = List.copyOf(annotations);
    inherited = List.copyOf(inherited);
  }
}
