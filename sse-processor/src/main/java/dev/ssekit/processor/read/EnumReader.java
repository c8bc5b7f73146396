package dev.ssekit.processor.read;

import dev.ssekit.processor.model.PayloadType;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads the constants of enums. */
final class EnumReader {
  private EnumReader() {}

  /** What the constants are in JSON, annotations on them included. */
  static PayloadType choiceOf(TypeElement type) {
    List<String> values =
        constants(type).stream()
            .map(constant ->
                Jackson.on(constant)
                    .text("JsonProperty", "value")
                    .orElse(constant.getSimpleName().toString()))
            .toList();
    return values.isEmpty() ? new PayloadType.Anything() : new PayloadType.Choice(values);
  }

  static List<String> constantNames(TypeElement type) {
    return constants(type).stream().map(constant -> constant.getSimpleName().toString()).toList();
  }

  private static List<VariableElement> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(VariableElement.class::cast)
        .toList();
  }
}
