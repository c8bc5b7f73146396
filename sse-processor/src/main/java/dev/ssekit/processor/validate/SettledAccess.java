package dev.ssekit.processor.validate;

import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.DeclaredAccess;
import dev.ssekit.processor.model.DeclaredSecurity;
import dev.ssekit.processor.model.PerResource;
import dev.ssekit.processor.model.ResourceAccess;
import dev.ssekit.processor.model.SecurityAnnotation;
import java.util.List;
import java.util.Optional;

/**
 * Who may use each resource: what {@code @Sse} says, where it says something, then what a security
 * annotation says of stream and statistics, then the defaults.
 */
final class SettledAccess {
  private SettledAccess() {}

  static PerResource<ResourceAccess> of(DeclaredSecurity security) {
    Optional<ResourceAccess> annotated =
        security.annotations().stream().findFirst().map(SettledAccess::of);
    PerResource<DeclaredAccess> declared = security.access();
    return new PerResource<>(
        under(annotated, declared.stream()),
        under(annotated, declared.stats()),
        of(declared.broadcast()));
  }

  static ResourceAccess of(SecurityAnnotation annotation) {
    return switch (annotation.kind()) {
      case PERMIT_ALL -> new ResourceAccess(ResourceAccess.Kind.ANYONE, List.of());
      case DENY_ALL -> new ResourceAccess(ResourceAccess.Kind.NOBODY, List.of());
      case ROLES_ALLOWED ->
          new ResourceAccess(
              ResourceAccess.Kind.ROLES,
              annotation.roles().stream().map(Attribute::value).toList());
    };
  }

  static ResourceAccess of(DeclaredAccess declared) {
    return switch (declared.access().value()) {
      case PUBLIC -> new ResourceAccess(ResourceAccess.Kind.ANYONE, List.of());
      case TOKEN -> new ResourceAccess(ResourceAccess.Kind.TOKEN, List.of());
      case ROLES -> new ResourceAccess(ResourceAccess.Kind.ROLES, declared.roles().values());
      case NOT_GENERATED -> new ResourceAccess(ResourceAccess.Kind.NOT_GENERATED, List.of());
    };
  }

  private static ResourceAccess under(Optional<ResourceAccess> annotated, DeclaredAccess declared) {
    return declared.access().isWritten() ? of(declared) : annotated.orElseGet(() -> of(declared));
  }
}
