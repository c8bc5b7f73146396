package dev.ssekit.processor.read;

import static com.google.auto.common.AnnotationMirrors.getAnnotationValue;
import static com.google.auto.common.MoreElements.getAnnotationMirror;

import dev.ssekit.processor.model.Deprecation;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads whether naming a class, and what else generated code names, draws a warning. */
final class DeprecationReader {
  private DeprecationReader() {}

  static Deprecation read(TypeElement type, List<Element> named) {
    return Stream.concat(Stream.of(type), named.stream())
        .flatMap(element -> Nesting.around(element).stream())
        .map(DeprecationReader::read)
        .max(Deprecation::compareTo)
        .orElse(Deprecation.NONE);
  }

  private static Deprecation read(Element element) {
    return getAnnotationMirror(element, Deprecated.class)
        .toJavaUtil()
        .map(annotation -> getAnnotationValue(annotation, "forRemoval").getValue().equals(true))
        .map(forRemoval -> forRemoval ? Deprecation.FOR_REMOVAL : Deprecation.DEPRECATED)
        .orElse(Deprecation.NONE);
  }
}
