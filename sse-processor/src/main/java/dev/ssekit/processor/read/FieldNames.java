package dev.ssekit.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Which properties of a class become fields, and what they are called. */
final class FieldNames {
  private final UnaryOperator<String> strategy;
  private final List<String> ignored;
  private final Optional<List<String>> included;

  private FieldNames(UnaryOperator<String> strategy, Jackson ofClass) {
    this.strategy = strategy;
    this.ignored = ofClass.texts("JsonIgnoreProperties", "value").orElse(List.of());
    this.included = ofClass.texts("JsonIncludeProperties", "value");
  }

  /** Nothing for a class that has a naming strategy of the application's own. */
  static Optional<FieldNames> of(TypeElement type) {
    Jackson ofClass = Jackson.on(type);
    Optional<String> naming = ofClass.text("JsonNaming", "value");
    return naming.isEmpty()
        ? Optional.of(new FieldNames(name -> name, ofClass))
        : NamingStrategy.of(naming.get()).map(strategy -> new FieldNames(strategy, ofClass));
  }

  String of(Property property) {
    Jackson annotations = property.annotations();
    return annotations
        .text("JsonProperty", "value")
        .or(() -> annotations.text("JsonGetter", "value"))
        .orElseGet(() -> strategy.apply(property.name()));
  }

  boolean isWritten(Property property) {
    Jackson annotations = property.annotations();
    String name = of(property);
    return !annotations.isOn("JsonIgnore")
        && !annotations.hasAny("JsonBackReference", "JsonAnyGetter")
        && !annotations.constant("JsonProperty", "access").equals(Optional.of("WRITE_ONLY"))
        && !ignored.contains(name)
        && included.map(names -> names.contains(name)).orElse(true)
        && !isOfIgnoredType(property.type());
  }

  private static boolean isOfIgnoredType(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    Element element = declared.asElement();
    return Jackson.on(element).isOn("JsonIgnoreType");
  }
}
