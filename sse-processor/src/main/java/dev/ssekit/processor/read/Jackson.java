package dev.ssekit.processor.read;

import static com.google.auto.common.AnnotationMirrors.getAnnotationValue;

import com.google.auto.common.MoreElements;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Types;

/**
 * The annotations of Jackson on something, found by their names. A bundle of them ({@code
 * JacksonAnnotationsInside}) counts as what it holds.
 */
final class Jackson {
  private static final String ANNOTATIONS = "com.fasterxml.jackson.annotation.";
  private static final String DATABIND = "com.fasterxml.jackson.databind.annotation.";

  private final List<AnnotationMirror> found;

  private Jackson(List<AnnotationMirror> found) {
    this.found = found;
  }

  /** Those of a class, and of what it inherits from. */
  static Jackson ofClass(TypeElement type, Types types) {
    return on(Lineage.of(type, types).toList());
  }

  static Jackson on(Element... places) {
    return on(List.of(places));
  }

  static Jackson on(Collection<? extends Element> places) {
    return new Jackson(
        places.stream()
            .flatMap(place -> place.getAnnotationMirrors().stream())
            .flatMap(Jackson::unpacked)
            .toList());
  }

  private static Stream<AnnotationMirror> unpacked(AnnotationMirror annotation) {
    TypeElement type = typeOf(annotation);
    boolean isBundle =
        MoreElements.isAnnotationPresent(type, ANNOTATIONS + "JacksonAnnotationsInside");
    return isBundle
        ? type.getAnnotationMirrors().stream().map(AnnotationMirror.class::cast)
        : Stream.of(annotation);
  }

  /** Whether one of the annotations is there. */
  boolean hasAny(String... simpleNames) {
    return Stream.of(simpleNames).anyMatch(name -> find(name).isPresent());
  }

  /** Whether an annotation that can be turned off is there and is not. */
  boolean isOn(String simpleName) {
    return find(simpleName)
        .filter(annotation -> getAnnotationValue(annotation, "value").getValue().equals(true))
        .isPresent();
  }

  /** A string, unless the annotation is absent or leaves it at the empty default. */
  Optional<String> text(String simpleName, String attribute) {
    return find(simpleName)
        .map(annotation -> String.valueOf(getAnnotationValue(annotation, attribute).getValue()))
        .filter(text -> !text.isEmpty());
  }

  /** The name of an enum's constant. */
  Optional<String> constant(String simpleName, String attribute) {
    return find(simpleName)
        .map(annotation -> getAnnotationValue(annotation, attribute).getValue())
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  /** The strings of an array. */
  Optional<List<String>> texts(String simpleName, String attribute) {
    return find(simpleName)
        .map(annotation -> getAnnotationValue(annotation, attribute).getValue())
        .filter(List.class::isInstance)
        .map(values ->
            ((List<?>) values)
                .stream()
                    .map(AnnotationValue.class::cast)
                    .map(value -> String.valueOf(value.getValue()))
                    .toList());
  }

  private Optional<AnnotationMirror> find(String simpleName) {
    return found.stream()
        .filter(annotation -> {
          String name = typeOf(annotation).getQualifiedName().toString();
          return name.equals(ANNOTATIONS + simpleName) || name.equals(DATABIND + simpleName);
        })
        .findFirst();
  }

  private static TypeElement typeOf(AnnotationMirror annotation) {
    return MoreElements.asType(annotation.getAnnotationType().asElement());
  }
}
