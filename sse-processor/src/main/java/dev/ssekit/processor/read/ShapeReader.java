package dev.ssekit.processor.read;

import dev.ssekit.processor.model.Shape;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Reads what sort of class is annotated. */
final class ShapeReader {
  private ShapeReader() {}

  static Shape read(TypeElement type) {
    return new Shape(
        wrongKind(type),
        type.getModifiers().contains(Modifier.ABSTRACT),
        !type.getTypeParameters().isEmpty(),
        type.getModifiers().contains(Modifier.PRIVATE),
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC),
        privateAround(type));
  }

  private static Optional<String> wrongKind(TypeElement type) {
    return switch (type.getKind()) {
      case CLASS -> Optional.empty();
      case INTERFACE -> Optional.of("an interface");
      case ENUM -> Optional.of("an enum");
      case RECORD -> Optional.of("a record");
      case ANNOTATION_TYPE -> Optional.of("an annotation type");
      default -> Optional.of("no class");
    };
  }

  private static Optional<String> privateAround(TypeElement type) {
    return Nesting.outwards(type).stream()
        .skip(1)
        .filter(around -> around.getModifiers().contains(Modifier.PRIVATE))
        .findFirst()
        .map(around -> Names.of(around).inPackage());
  }
}
