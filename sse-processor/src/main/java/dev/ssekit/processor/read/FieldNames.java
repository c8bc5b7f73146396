package dev.ssekit.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Which properties of a class become fields, and what they are called. */
final class FieldNames {
  private final Types types;
  private final UnaryOperator<String> strategy;
  private final List<String> ignored;
  private final Optional<List<String>> included;

  private FieldNames(Types types, UnaryOperator<String> strategy, Jackson ofClass) {
    this.types = types;
    this.strategy = strategy;
    this.ignored = ofClass.texts("JsonIgnoreProperties", "value").orElse(List.of());
    this.included = ofClass.texts("JsonIncludeProperties", "value");
  }

  /** Nothing for a class that has a naming strategy of the application's own. */
  static Optional<FieldNames> of(Jackson ofClass, Types types) {
    Optional<String> naming = ofClass.text("JsonNaming", "value");
    return naming.isEmpty()
        ? Optional.of(new FieldNames(types, name -> name, ofClass))
        : NamingStrategy.of(naming.get()).map(strategy -> new FieldNames(types, strategy, ofClass));
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

  private boolean isOfIgnoredType(TypeMirror type) {
    return type instanceof DeclaredType
        && Jackson.ofClass(MoreTypes.asTypeElement(type), types).isOn("JsonIgnoreType");
  }
}
