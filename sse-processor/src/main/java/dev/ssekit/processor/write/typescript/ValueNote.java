package dev.ssekit.processor.write.typescript;

import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.PayloadType.OrNull;
import dev.ssekit.processor.model.PayloadType.Text;
import dev.ssekit.processor.model.PayloadType.Whole;
import dev.ssekit.processor.model.TextFormat;
import java.util.Optional;

/** What the type of a value does not tell. */
final class ValueNote {
  private static final int EXACT_BITS = 53;

  private ValueNote() {}

  static Optional<String> of(PayloadType type) {
    if (type instanceof OrNull nullable) {
      return of(nullable.type());
    }
    if (type instanceof Whole whole && whole.bits().orElse(64) > EXACT_BITS) {
      return Optional.of("A whole number, of which JavaScript loses digits beyond 2^53.");
    }
    return type instanceof Text text ? text.format().map(ValueNote::of) : Optional.empty();
  }

  private static String of(TextFormat format) {
    return switch (format) {
      case DATE_TIME -> "A date and time as in RFC 3339.";
      case DATE -> "A date as in RFC 3339.";
      case TIME -> "A time as in RFC 3339.";
      case DURATION -> "A duration as in ISO 8601.";
      case UUID -> "A UUID.";
      case URI -> "A URI.";
      case BASE64 -> "Bytes in Base64.";
    };
  }
}
