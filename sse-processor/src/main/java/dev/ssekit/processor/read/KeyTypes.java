package dev.ssekit.processor.read;

import com.google.auto.common.MoreTypes;
import dev.ssekit.processor.model.PayloadType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * The types whose values have one text each, which is also what a client would write: of a fraction
 * that is not so, 1.0 and 1.00 are the same number.
 */
final class KeyTypes {
  private static final Set<String> CLASSES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String",
          "java.math.BigInteger",
          "java.util.UUID");

  private KeyTypes() {}

  /** What a key of the type is as text; nothing for one that is not fit for a key. */
  static Optional<PayloadType> valuesOf(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR -> ScalarTypes.of(type);
      case DECLARED -> valuesOf(MoreTypes.asTypeElement(type), type);
      default -> Optional.empty();
    };
  }

  private static Optional<PayloadType> valuesOf(TypeElement element, TypeMirror type) {
    if (element.getKind() == ElementKind.ENUM) {
      List<String> names = EnumReader.constantNames(element);
      return names.isEmpty() ? Optional.empty() : Optional.of(new PayloadType.Choice(names));
    }
    return CLASSES.contains(element.getQualifiedName().toString())
        ? ScalarTypes.of(type)
        : Optional.empty();
  }
}
