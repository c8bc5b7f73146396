package dev.ssekit.processor.read;

import static com.google.auto.common.MoreElements.getAnnotationMirror;

import dev.ssekit.annotations.Sse;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.Attribute;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the attributes of {@code @Sse}. */
final class AttributeReader {
  private final TypeElement type;
  private final AnnotationMirror annotation;
  private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;

  private AttributeReader(
      TypeElement type,
      AnnotationMirror annotation,
      Map<? extends ExecutableElement, ? extends AnnotationValue> values) {
    this.type = type;
    this.annotation = annotation;
    this.values = values;
  }

  static AttributeReader of(TypeElement type, Elements elements) {
    AnnotationMirror annotation = getAnnotationMirror(type, Sse.class).get();
    return new AttributeReader(type, annotation, elements.getElementValuesWithDefaults(annotation));
  }

  /** The attribute, unless it is left out or of another type, which the compiler reports itself. */
  <T> Optional<Attribute<T>> read(String name, Class<T> expected) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(Map.Entry::getValue)
        .filter(value -> expected.isInstance(value.getValue()))
        .map(value -> attribute(expected.cast(value.getValue()), value))
        .findAny();
  }

  private <T> Attribute<T> attribute(T content, AnnotationValue value) {
    return new Attribute<>(content, Position.of(type, annotation, value));
  }
}
