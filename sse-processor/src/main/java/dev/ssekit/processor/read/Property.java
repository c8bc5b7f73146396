package dev.ssekit.processor.read;

import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;

/**
 * What Jackson takes for a property: a component of a record, or what a getter or a field gives.
 *
 * @param annotations those of all places where they may stand
 * @param component the component that it is, if it is one
 */
record Property(
    String name,
    TypeMirror type,
    boolean isNullable,
    Jackson annotations,
    Optional<RecordComponentElement> component) {

  /** Whether its own fields stand in its place. */
  boolean isUnwrapped() {
    return annotations.hasAny("JsonUnwrapped");
  }

  /** Whether more than its type decides what is written. */
  boolean isWrittenByItself() {
    return annotations.hasAny(
        "JsonSerialize",
        "JsonRawValue",
        "JsonTypeInfo",
        "JsonIdentityReference",
        "JsonIgnoreProperties",
        "JsonIncludeProperties");
  }
}
