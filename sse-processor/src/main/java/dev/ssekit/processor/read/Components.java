package dev.ssekit.processor.read;

import static java.util.Objects.requireNonNull;

import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** The components of records, and what belongs to them. */
final class Components {
  private Components() {}

  static Element recordOf(RecordComponentElement component) {
    return requireNonNull(component.getEnclosingElement());
  }

  /** Its field, which the compiler can show the place of; of the component itself it cannot. */
  static VariableElement fieldOf(RecordComponentElement component) {
    return ElementFilter.fieldsIn(recordOf(component).getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst()
        .orElseThrow();
  }
}
