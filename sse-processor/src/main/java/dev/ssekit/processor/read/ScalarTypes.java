package dev.ssekit.processor.read;

import com.google.auto.common.MoreTypes;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.TextFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The types of Java whose values are one string, number or boolean in JSON, as the runtime's own
 * {@code ObjectMapper} writes them.
 */
final class ScalarTypes {
  private static final Map<String, PayloadType> BY_NAME = new HashMap<>();

  static {
    put(new PayloadType.Truth(), "java.lang.Boolean", "java.util.concurrent.atomic.AtomicBoolean");
    put(PayloadType.Whole.of(8), "java.lang.Byte");
    put(PayloadType.Whole.of(16), "java.lang.Short");
    put(PayloadType.Whole.of(32), "java.lang.Integer", "java.util.concurrent.atomic.AtomicInteger");
    put(
        PayloadType.Whole.of(64),
        "java.lang.Long",
        "java.util.concurrent.atomic.AtomicLong",
        "java.util.concurrent.atomic.LongAdder");
    put(PayloadType.Whole.UNBOUNDED, "java.math.BigInteger");
    put(
        new PayloadType.Decimal(),
        "java.lang.Double",
        "java.lang.Float",
        "java.lang.Number",
        "java.math.BigDecimal");
    put(
        PayloadType.Text.PLAIN,
        "java.io.File",
        "java.lang.CharSequence",
        "java.lang.Character",
        "java.lang.Class",
        "java.lang.String",
        "java.lang.StringBuilder",
        "java.net.InetAddress",
        "java.nio.charset.Charset",
        "java.time.LocalDateTime",
        "java.time.LocalTime",
        "java.time.MonthDay",
        "java.time.Year",
        "java.time.YearMonth",
        "java.time.ZoneId",
        "java.time.ZoneOffset",
        "java.util.Currency",
        "java.util.Locale",
        "java.util.TimeZone",
        "java.util.regex.Pattern");
    put(
        PayloadType.Text.of(TextFormat.DATE_TIME),
        "java.time.Instant",
        "java.time.OffsetDateTime",
        "java.time.ZonedDateTime",
        "java.util.Calendar",
        "java.util.Date");
    put(PayloadType.Text.of(TextFormat.DATE), "java.time.LocalDate");
    put(PayloadType.Text.of(TextFormat.TIME), "java.time.OffsetTime");
    put(PayloadType.Text.of(TextFormat.DURATION), "java.time.Duration", "java.time.Period");
    put(PayloadType.Text.of(TextFormat.UUID), "java.util.UUID");
    put(PayloadType.Text.of(TextFormat.URI), "java.net.URI", "java.net.URL", "java.nio.file.Path");
  }

  private ScalarTypes() {}

  static Optional<PayloadType> of(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> Optional.of(new PayloadType.Truth());
      case BYTE -> Optional.of(PayloadType.Whole.of(8));
      case SHORT -> Optional.of(PayloadType.Whole.of(16));
      case INT -> Optional.of(PayloadType.Whole.of(32));
      case LONG -> Optional.of(PayloadType.Whole.of(64));
      case FLOAT, DOUBLE -> Optional.of(new PayloadType.Decimal());
      case CHAR -> Optional.of(PayloadType.Text.PLAIN);
      case DECLARED ->
          Optional.ofNullable(
              BY_NAME.get(MoreTypes.asTypeElement(type).getQualifiedName().toString()));
      default -> Optional.empty();
    };
  }

  private static void put(PayloadType type, String... names) {
    for (String name : names) {
      BY_NAME.put(name, type);
    }
  }
}
