package dev.ssekit.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * All that says who may use the resources.
 *
 * @param access what {@code @Sse} says of each
 * @param annotations the security annotations on the class
 * @param inherited the nearest one on what it extends or implements
 */
public record DeclaredSecurity(
    PerResource<DeclaredAccess> access,
    List<SecurityAnnotation> annotations,
    Optional<InheritedSecurity> inherited) {

  public DeclaredSecurity {
    annotations = List.copyOf(annotations);
  }
}
