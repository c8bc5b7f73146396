package dev.ssekit.processor.lock;

import dev.ssekit.processor.model.PayloadField;
import dev.ssekit.processor.model.PayloadType;

/**
 * A field of an object.
 *
 * @param isRequired whether it is always there
 */
record LockedField(PayloadType type, boolean isRequired) {

  static LockedField of(PayloadField field) {
    return new LockedField(field.type(), field.isRequired());
  }

  Presence presence() {
    if (type instanceof PayloadType.OrNull) {
      return isRequired ? Presence.NULL : Presence.NULL_OR_LEFT_OUT;
    }
    return isRequired ? Presence.ALWAYS : Presence.LEFT_OUT;
  }

  /** What it is where it is there. */
  PayloadType value() {
    return type instanceof PayloadType.OrNull orNull ? orNull.type() : type;
  }

  /** Whether a field has a value; each may lack it more often than the one before. */
  enum Presence {
    ALWAYS("always there"),
    NULL("null at times"),
    LEFT_OUT("left out at times"),
    NULL_OR_LEFT_OUT("null or left out at times");

    private final String words;

    Presence(String words) {
      this.words = words;
    }

    /** What can be said of the field. */
    String words() {
      return words;
    }
  }
}
