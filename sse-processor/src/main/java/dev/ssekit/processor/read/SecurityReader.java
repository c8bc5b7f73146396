package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import dev.ssekit.annotations.Access;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.DeclaredAccess;
import dev.ssekit.processor.model.DeclaredSecurity;
import dev.ssekit.processor.model.InheritedSecurity;
import dev.ssekit.processor.model.PerResource;
import dev.ssekit.processor.model.SecurityAnnotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads who may use the resources. */
final class SecurityReader {
  private final Elements elements;
  private final Types types;

  SecurityReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  DeclaredSecurity read(TypeElement type, AttributeReader attributes) {
    return new DeclaredSecurity(
        new PerResource<>("stream", "stats", "broadcast")
            .map(resource -> access(resource, attributes)),
        annotationsOf(type),
        inheritedBy(type));
  }

  /** The security annotations on a class or method itself, as they are written. */
  List<SecurityAnnotation> annotationsOf(Element element) {
    return element.getAnnotationMirrors().stream()
        .flatMap(
            annotation -> kindOf(annotation).map(kind -> read(kind, annotation, element)).stream())
        .toList();
  }

  private SecurityAnnotation read(
      SecurityAnnotation.Kind kind, AnnotationMirror annotation, Element element) {
    List<Attribute<String>> roles =
        kind == SecurityAnnotation.Kind.ROLES_ALLOWED
            ? AttributeReader.of(element, annotation, elements)
                .map(attributes -> attributes.readList("value").elements())
                .orElse(List.of())
            : List.of();
    return new SecurityAnnotation(kind, roles, Position.of(element, annotation));
  }

  private List<InheritedSecurity> inheritedBy(TypeElement type) {
    return Supertypes.of(type, types)
        .flatMap(supertype ->
            annotationsOf(supertype).stream()
                .map(annotation ->
                    new InheritedSecurity(annotation.kind(), Names.of(supertype).inPackage())))
        .distinct()
        .toList();
  }

  private static DeclaredAccess access(String resource, AttributeReader attributes) {
    return new DeclaredAccess(
        resource,
        attributes.readEnum(resource + "Access", Access.class),
        attributes.readList(resource + "Roles"));
  }

  private static Optional<SecurityAnnotation.Kind> kindOf(AnnotationMirror annotation) {
    TypeElement type = MoreElements.asType(annotation.getAnnotationType().asElement());
    return Arrays.stream(SecurityAnnotation.Kind.values())
        .filter(kind -> type.getQualifiedName().contentEquals(kind.qualifiedName()))
        .findFirst();
  }
}
