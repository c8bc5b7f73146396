package dev.ssekit.processor.model;

/**
 * Something that a client may say when it opens a stream, and that becomes metadata of the
 * connection.
 *
 * @param type of a value, {@code Text} unless it is the key of an event; in the address it is text
 *     in any case
 * @param isRequired whether no stream opens without it; what is not may be given several times
 */
public record ConnectParameter(String name, Origin origin, PayloadType type, boolean isRequired) {

  /** Where it comes from. */
  public enum Origin {
    /** A template of the path. */
    PATH,
    /** A parameter of the query that {@code queryMetadata} lists. */
    QUERY,
    /** A parameter of the query that events have as their key. */
    KEY
  }
}
