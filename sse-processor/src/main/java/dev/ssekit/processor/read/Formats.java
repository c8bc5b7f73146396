package dev.ssekit.processor.read;

import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.TextFormat;
import java.util.List;
import java.util.Optional;

/** What {@code @JsonFormat} makes of a value. */
final class Formats {
  private static final PayloadType ANYTHING = new PayloadType.Anything();
  private static final List<TextFormat> AS_NUMBERS =
      List.of(TextFormat.DATE_TIME, TextFormat.DURATION);

  private Formats() {}

  static boolean isArray(String shape) {
    return shape.equals("ARRAY");
  }

  static PayloadType apply(PayloadType type, Jackson annotations) {
    Optional<String> shape = annotations.constant("JsonFormat", "shape");
    if (shape.isEmpty()) {
      return type;
    }
    boolean hasPattern = annotations.text("JsonFormat", "pattern").isPresent();
    return apply(type, shape.get(), hasPattern);
  }

  private static PayloadType apply(PayloadType type, String shape, boolean hasPattern) {
    if (type instanceof PayloadType.OrNull orNull) {
      PayloadType inner = apply(orNull.type(), shape, hasPattern);
      return inner.equals(ANYTHING) ? inner : new PayloadType.OrNull(inner);
    }
    if (type instanceof PayloadType.ListOf list && !isArray(shape)) {
      return new PayloadType.ListOf(apply(list.item(), shape, hasPattern), list.isUnique());
    }
    if (type instanceof PayloadType.MapOf map && !isArray(shape)) {
      return new PayloadType.MapOf(apply(map.value(), shape, hasPattern));
    }
    return switch (shape) {
      case "STRING", "ANY" -> text(type, shape.equals("STRING"), hasPattern);
      case "NUMBER", "NUMBER_FLOAT" -> number(type, new PayloadType.Decimal());
      case "NUMBER_INT" -> number(type, PayloadType.Whole.UNBOUNDED);
      case "BOOLEAN", "NATURAL", "SCALAR" -> type;
      case "OBJECT", "POJO" -> type instanceof PayloadType.Reference ? type : ANYTHING;
      default -> type instanceof PayloadType.ListOf ? type : ANYTHING;
    };
  }

  private static PayloadType text(PayloadType type, boolean isString, boolean hasPattern) {
    if (type instanceof PayloadType.Text text) {
      return hasPattern && text.format().isPresent() ? PayloadType.Text.PLAIN : type;
    }
    boolean isScalar =
        type instanceof PayloadType.Whole
            || type instanceof PayloadType.Decimal
            || type instanceof PayloadType.Truth;
    return isString && isScalar ? PayloadType.Text.PLAIN : type;
  }

  private static PayloadType number(PayloadType type, PayloadType asNumber) {
    if (type instanceof PayloadType.Choice || type instanceof PayloadType.Truth) {
      return PayloadType.Whole.of(32);
    }
    if (type instanceof PayloadType.Text text) {
      return text.format().filter(AS_NUMBERS::contains).isPresent() ? asNumber : ANYTHING;
    }
    return type;
  }
}
