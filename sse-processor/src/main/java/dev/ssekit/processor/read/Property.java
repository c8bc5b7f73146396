package dev.ssekit.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;

/**
 * What Jackson takes for a property: a component of a record, or what a getter or a field gives.
 *
 * @param places where its annotations may stand
 * @param component the component that it is, if it is one
 */
record Property(
    String name,
    TypeMirror type,
    List<Element> places,
    Optional<RecordComponentElement> component) {

  Jackson annotations() {
    return Jackson.on(places);
  }

  boolean isNullable() {
    return places.stream().anyMatch(place -> Nullness.annotationOf(place).isPresent());
  }

  /** Whether its own fields stand in its place. */
  boolean isUnwrapped() {
    return annotations().hasAny("JsonUnwrapped");
  }

  /** Whether something of the application decides what is written. */
  boolean isWrittenByItself() {
    return annotations()
        .hasAny("JsonSerialize", "JsonRawValue", "JsonTypeInfo", "JsonIdentityReference");
  }
}
