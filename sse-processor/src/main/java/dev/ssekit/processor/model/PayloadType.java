package dev.ssekit.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a value is in JSON, as the runtime's own {@code ObjectMapper} writes it. */
public sealed interface PayloadType {

  /** A string. */
  record Text(Optional<TextFormat> format) implements PayloadType {
    /** A string of which no more is known. */
    public static final Text PLAIN = new Text(Optional.empty());

    public static Text of(TextFormat format) {
      return new Text(Optional.of(format));
    }
  }

  /**
   * A number without a fraction.
   *
   * @param bits what its two's complement fits in: 8, 16, 32 or 64; empty for any number
   */
  record Whole(OptionalInt bits) implements PayloadType {
    /** A number without bounds. */
    public static final Whole UNBOUNDED = new Whole(OptionalInt.empty());

    public static Whole of(int bits) {
      return new Whole(OptionalInt.of(bits));
    }
  }

  /** A number that may have a fraction. */
  record Decimal() implements PayloadType {}

  /** {@code true} or {@code false}. */
  record Truth() implements PayloadType {}

  /**
   * One of some strings.
   *
   * @param values in the order of their declaration, at least one
   */
  record Choice(List<String> values) implements PayloadType {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /**
   * An array.
   *
   * @param isUnique whether no item occurs twice
   */
  record ListOf(PayloadType item, boolean isUnique) implements PayloadType {}

  /** An object with any names and values of one type. */
  record MapOf(PayloadType value) implements PayloadType {}

  /**
   * An object of a type that the contract defines.
   *
   * @param name of the {@link NamedType}
   */
  record Reference(String name) implements PayloadType {}

  /**
   * A value of the type, or {@code null}.
   *
   * @param type never {@code OrNull} nor {@code Anything}
   */
  record OrNull(PayloadType type) implements PayloadType {}

  /** Any JSON: nothing is known of it. */
  record Anything() implements PayloadType {}
}
