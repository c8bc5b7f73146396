package dev.ssekit.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads whether something may be null: an annotation named {@code Nullable} says so. */
final class Nullness {
  private Nullness() {}

  /** The annotation on an element or on its type. */
  static Optional<AnnotationMirror> annotationOf(Element element) {
    return Stream.<AnnotatedConstruct>of(element.asType(), element)
        .flatMap(place -> annotationOf(place).stream())
        .findFirst();
  }

  static Optional<AnnotationMirror> annotationOf(AnnotatedConstruct place) {
    List<? extends AnnotationMirror> annotations = place.getAnnotationMirrors();
    return annotations.stream()
        .filter(annotation ->
            annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"))
        .findFirst()
        .map(AnnotationMirror.class::cast);
  }

  /** Tells {@code Page<@Nullable Item>} from {@code Page<Item>}, which are one type to Java. */
  static String within(TypeMirror type) {
    Stream<? extends TypeMirror> parts =
        type instanceof DeclaredType declared
            ? declared.getTypeArguments().stream()
            : Stream.of(type).filter(ArrayType.class::isInstance).map(Nullness::component);
    return parts
        .map(part -> (annotationOf(part).isPresent() ? "?" : "") + within(part))
        .collect(Collectors.joining(",", "<", ">"));
  }

  private static TypeMirror component(TypeMirror array) {
    return MoreTypes.asArray(array).getComponentType();
  }
}
