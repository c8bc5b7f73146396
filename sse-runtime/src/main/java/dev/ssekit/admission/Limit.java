package dev.ssekit.admission;

/** What a request is refused for, each by the name of its setting. */
public enum Limit {
  /** Connections of the node. */
  CONNECTIONS("sse.max-connections"),
  /** Connections of one endpoint. */
  CONNECTIONS_PER_ENDPOINT("sse.max-connections-per-endpoint"),
  /** Connections of one client address. */
  CONNECTIONS_PER_ADDRESS("sse.max-connections-per-address"),
  /** Connections of one authenticated principal. */
  CONNECTIONS_PER_PRINCIPAL("sse.max-connections-per-principal"),
  /** Values that a request may bring. */
  METADATA_VALUES("sse.max-metadata-values"),
  /** Characters of what a request brings. */
  METADATA_LENGTH("sse.max-metadata-length"),
  /** Characters of an event's name, and of its key. */
  EVENT_NAME_LENGTH("sse.max-event-name-length"),
  /** Bytes of a broadcast over HTTP. */
  BROADCAST_BYTES("sse.max-broadcast-bytes"),
  /** Broadcasts over HTTP in a second. */
  BROADCASTS_PER_SECOND("sse.broadcasts-per-second"),
  /** Broadcasts over HTTP whose bodies have yet to arrive. */
  BROADCASTS_AT_ONCE("sse.broadcasts-at-once"),
  /** Requests that show a wrong token. */
  BROADCAST_TOKEN("sse.broadcast-token");

  private final String setting;

  Limit(String setting) {
    this.setting = setting;
  }

  /** {@return the name of the setting that moves it} */
  public String setting() {
    return setting;
  }
}
