package dev.ssekit.processor.read;

import dev.ssekit.processor.model.PayloadType;
import java.util.Optional;

/** When a field is left out, as {@code @JsonInclude} has it. */
enum Inclusion {
  /** Nothing is said: a mapper of the application's own may leave out what is null. */
  UNSAID,
  ALWAYS,
  NON_NULL,
  NON_ABSENT,
  NON_EMPTY,
  /** What is left out is not known. */
  OTHER;

  static Inclusion of(Jackson ofProperty, Jackson ofClass) {
    return said(ofProperty).or(() -> said(ofClass)).map(Inclusion::of).orElse(UNSAID);
  }

  private static Optional<String> said(Jackson annotations) {
    return annotations
        .constant("JsonInclude", "value")
        .filter(inclusion -> !inclusion.equals("USE_DEFAULTS"));
  }

  private static Inclusion of(String constant) {
    return switch (constant) {
      case "ALWAYS" -> ALWAYS;
      case "NON_NULL" -> NON_NULL;
      case "NON_ABSENT" -> NON_ABSENT;
      case "NON_EMPTY" -> NON_EMPTY;
      default -> OTHER;
    };
  }

  /** What the field holds where it is written. */
  PayloadType typeOf(PayloadType type) {
    boolean isNeverNull = this == NON_ABSENT || this == NON_EMPTY;
    return isNeverNull && type instanceof PayloadType.OrNull orNull ? orNull.type() : type;
  }

  boolean isAlwaysWritten(PayloadType type, boolean isPrimitive) {
    return switch (this) {
      case ALWAYS -> true;
      case UNSAID -> !(type instanceof PayloadType.OrNull);
      case NON_NULL, NON_ABSENT, NON_EMPTY -> isPrimitive;
      case OTHER -> false;
    };
  }
}
