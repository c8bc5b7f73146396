package dev.ssekit.processor.lock;

import dev.ssekit.processor.model.PayloadType;

/** Says in a few words what a value is. */
final class TypeDescription {
  private TypeDescription() {}

  static String of(PayloadType type) {
    if (type instanceof PayloadType.Text text) {
      return "string" + text.format().map(format -> " (" + format.schemaName() + ")").orElse("");
    } else if (type instanceof PayloadType.Whole whole) {
      return whole.bits().isPresent()
          ? "integer (" + whole.bits().getAsInt() + " bits)"
          : "integer";
    } else if (type instanceof PayloadType.Decimal) {
      return "number";
    } else if (type instanceof PayloadType.Truth) {
      return "boolean";
    } else if (type instanceof PayloadType.Choice choice) {
      return "one of " + String.join(", ", choice.values());
    } else if (type instanceof PayloadType.ListOf list) {
      return (list.isUnique() ? "set of " : "array of ") + of(list.item());
    } else if (type instanceof PayloadType.MapOf map) {
      return "map of " + of(map.value());
    } else if (type instanceof PayloadType.Reference reference) {
      return reference.name();
    } else if (type instanceof PayloadType.OrNull orNull) {
      return of(orNull.type()) + " or null";
    } else {
      return "any JSON";
    }
  }
}
