package dev.ssekit.processor;

import com.google.auto.common.MoreElements;
import dev.ssekit.annotations.Sse;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.lock.Change;
import dev.ssekit.processor.lock.Place;
import java.util.Comparator;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds in the sources what a change is a change of. */
final class Places {
  private static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

  private final Elements elements;

  Places(Elements elements) {
    this.elements = elements;
  }

  Problem problem(Change change) {
    return Problem.of(change.message(), position(change.place()), change.arguments().toArray());
  }

  private Position position(Place place) {
    if (place instanceof Place.OfClass annotated) {
      return ofAttribute(annotated);
    } else if (place instanceof Place.OfField field) {
      return ofField(field);
    }
    return ofType(((Place.OfType) place).type());
  }

  private Position ofAttribute(Place.OfClass place) {
    @Nullable TypeElement type = elements.getTypeElement(place.name());
    if (type == null) {
      return Position.NOWHERE;
    }
    return MoreElements.getAnnotationMirror(type, Sse.class)
        .transform(annotation -> ofAttribute(type, annotation, place.attribute()))
        .or(Position.of(type));
  }

  /** The annotation itself where the attribute is not written out. */
  private static Position ofAttribute(
      TypeElement type, AnnotationMirror annotation, String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> written :
        annotation.getElementValues().entrySet()) {
      if (written.getKey().getSimpleName().contentEquals(attribute)) {
        return Position.of(type, annotation, written.getValue());
      }
    }
    return Position.of(type, annotation);
  }

  private Position ofType(String name) {
    @Nullable TypeElement type = elements.getTypeElement(withoutArguments(name));
    return type == null ? Position.NOWHERE : Position.of(type);
  }

  /** Its field or method, a record's component being one; its type where none is found. */
  private Position ofField(Place.OfField place) {
    @Nullable TypeElement type = elements.getTypeElement(withoutArguments(place.type()));
    if (type == null) {
      return Position.NOWHERE;
    }
    return type.getEnclosedElements().stream()
        .filter(member ->
            member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.METHOD)
        .filter(member -> isNamed(member, place.field()))
        .min(Comparator.comparing(Element::getKind))
        .map(Position::of)
        .orElseGet(() -> Position.of(type));
  }

  private static boolean isNamed(Element member, String field) {
    for (AnnotationMirror annotation : member.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().toString().equals(JSON_PROPERTY)
          && annotation.getElementValues().values().stream()
              .anyMatch(value -> field.equals(value.getValue()))) {
        return true;
      }
    }
    return member.getSimpleName().contentEquals(field);
  }

  private static String withoutArguments(String type) {
    int arguments = type.indexOf('<');
    return arguments < 0 ? type : type.substring(0, arguments);
  }
}
