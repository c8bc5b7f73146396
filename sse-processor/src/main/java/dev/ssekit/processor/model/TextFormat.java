package dev.ssekit.processor.model;

/** What the text of a string is known to be. */
public enum TextFormat {
  /** A date, a time and an offset, as in RFC 3339. */
  DATE_TIME("date-time"),
  /** A date, as in RFC 3339. */
  DATE("date"),
  /** A time and an offset, as in RFC 3339. */
  TIME("time"),
  /** A duration of ISO 8601. */
  DURATION("duration"),
  /** A UUID. */
  UUID("uuid"),
  /** A URI. */
  URI("uri"),
  /** Bytes in Base64: the {@code contentEncoding} of JSON Schema, no {@code format}. */
  BASE64("base64");

  private final String schemaName;

  TextFormat(String schemaName) {
    this.schemaName = schemaName;
  }

  /** As JSON Schema calls it. */
  public String schemaName() {
    return schemaName;
  }
}
