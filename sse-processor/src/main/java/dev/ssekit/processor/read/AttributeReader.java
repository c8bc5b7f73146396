package dev.ssekit.processor.read;

import static java.util.Objects.requireNonNull;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.AttributeList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of an annotation. */
final class AttributeReader {
  private final Element annotated;
  private final AnnotationMirror annotation;
  private final Map<String, AnnotationValue> values;
  private final Set<String> written;

  private AttributeReader(
      Element annotated, AnnotationMirror annotation, Map<String, AnnotationValue> values) {
    this.annotated = annotated;
    this.annotation = annotation;
    this.values = values;
    this.written =
        annotation.getElementValues().keySet().stream()
            .map(attribute -> attribute.getSimpleName().toString())
            .collect(Collectors.toSet());
  }

  /**
   * A reader, unless an attribute is left out that has no default, or one is of another type, which
   * the compiler reports itself.
   */
  static Optional<AttributeReader> of(
      Element annotated, AnnotationMirror annotation, Elements elements) {
    Map<String, AnnotationValue> values = new LinkedHashMap<>();
    elements
        .getElementValuesWithDefaults(annotation)
        .forEach((attribute, value) -> values.put(attribute.getSimpleName().toString(), value));
    boolean isWhole =
        ElementFilter.methodsIn(
                MoreElements.asType(annotation.getAnnotationType().asElement())
                    .getEnclosedElements())
            .stream()
            .allMatch(attribute ->
                isOf(attribute.getReturnType(), values.get(attribute.getSimpleName().toString())));
    return isWhole
        ? Optional.of(new AttributeReader(annotated, annotation, values))
        : Optional.empty();
  }

  <T> Attribute<T> read(String name, Class<T> type) {
    AnnotationValue value = value(name);
    return attribute(name, type.cast(value.getValue()), value);
  }

  <E extends Enum<E>> Attribute<E> readEnum(String name, Class<E> type) {
    VariableElement constant = read(name, VariableElement.class).value();
    return attribute(name, Enum.valueOf(type, constant.getSimpleName().toString()), value(name));
  }

  AttributeList readList(String name) {
    AnnotationValue array = value(name);
    List<Attribute<String>> elements =
        ((List<?>) array.getValue())
            .stream()
                .map(AnnotationValue.class::cast)
                .map(element -> attribute(name, String.valueOf(element.getValue()), element))
                .toList();
    return new AttributeList(elements, written.contains(name), position(array));
  }

  /** The classes of an array, without what the compiler itself refuses. */
  List<Attribute<TypeMirror>> readTypes(String name) {
    return ((List<?>) value(name).getValue())
        .stream()
            .map(AnnotationValue.class::cast)
            .filter(element -> element.getValue() instanceof TypeMirror)
            .map(element -> attribute(name, (TypeMirror) element.getValue(), element))
            .toList();
  }

  private AnnotationValue value(String name) {
    return requireNonNull(values.get(name), name);
  }

  private <T> Attribute<T> attribute(String name, T content, AnnotationValue value) {
    return new Attribute<>(content, written.contains(name), position(value));
  }

  private Position position(AnnotationValue value) {
    return Position.of(annotated, annotation, value);
  }

  private static boolean isOf(TypeMirror type, @Nullable AnnotationValue value) {
    return value != null && expected(type).isInstance(value.getValue());
  }

  private static Class<?> expected(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> Boolean.class;
      case INT -> Integer.class;
      case ARRAY -> List.class;
      default -> MoreTypes.isTypeOf(String.class, type) ? String.class : VariableElement.class;
    };
  }
}
