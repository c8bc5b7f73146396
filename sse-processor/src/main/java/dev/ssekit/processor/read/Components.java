package dev.ssekit.processor.read;

import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** What belongs to the components of records. */
final class Components {
  private Components() {}

  /** Its field, which the compiler can show the place of; of the component itself it cannot. */
  static VariableElement fieldOf(RecordComponentElement component) {
    return ElementFilter.fieldsIn(component.getEnclosingElement().getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst()
        .orElseThrow();
  }
}
