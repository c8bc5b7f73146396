package dev.ssekit.processor.write.typescript;

import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.PayloadType.Anything;
import dev.ssekit.processor.model.PayloadType.Choice;
import dev.ssekit.processor.model.PayloadType.Decimal;
import dev.ssekit.processor.model.PayloadType.ListOf;
import dev.ssekit.processor.model.PayloadType.MapOf;
import dev.ssekit.processor.model.PayloadType.OrNull;
import dev.ssekit.processor.model.PayloadType.Reference;
import dev.ssekit.processor.model.PayloadType.Text;
import dev.ssekit.processor.model.PayloadType.Truth;
import dev.ssekit.processor.model.PayloadType.Whole;
import java.util.List;
import java.util.stream.Stream;

/** Writes types. */
final class TypeWriter {
  private static final int LONGEST_UNION = 60;

  private final TypeNames names;

  TypeWriter(TypeNames names) {
    this.names = names;
  }

  String write(PayloadType type) {
    return String.join(" | ", alternatives(type));
  }

  /** The parts of a union, or the one that is none. */
  List<String> alternatives(PayloadType type) {
    if (type instanceof Choice choice) {
      return choice.values().stream().map(Literals::string).toList();
    }
    if (type instanceof OrNull nullable) {
      return Stream.concat(alternatives(nullable.type()).stream(), Stream.of("null")).toList();
    }
    return List.of(single(type));
  }

  private String single(PayloadType type) {
    if (type instanceof Text) {
      return "string";
    }
    if (type instanceof Whole || type instanceof Decimal) {
      return "number";
    }
    if (type instanceof Truth) {
      return "boolean";
    }
    if (type instanceof ListOf list) {
      return arrayOf(list.item());
    }
    if (type instanceof MapOf map) {
      return "{ readonly [name: string]: " + write(map.value()) + " }";
    }
    if (type instanceof Reference reference) {
      return names.definition(reference.name());
    }
    if (type instanceof Anything) {
      return "unknown";
    }
    throw new IllegalArgumentException("No type is known for " + type);
  }

  /**
   * Within an array's type, what has operators wants parentheses, and where it is long a line for
   * each alternative, indented as if the type began a line.
   */
  String arrayOf(PayloadType item) {
    List<String> alternatives = alternatives(item);
    String type = String.join(" | ", alternatives);
    if (type.length() > LONGEST_UNION && alternatives.size() > 1) {
      return "readonly (\n  | " + String.join("\n  | ", alternatives) + "\n)[]";
    }
    boolean hasOperators = alternatives.size() > 1 || item instanceof ListOf;
    return "readonly " + (hasOperators ? "(" + type + ")" : type) + "[]";
  }
}
