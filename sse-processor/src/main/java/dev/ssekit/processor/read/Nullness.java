package dev.ssekit.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

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
}
