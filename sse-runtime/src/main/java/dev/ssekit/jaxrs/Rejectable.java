package dev.ssekit.jaxrs;

import dev.ssekit.hub.ConnectionStream;
import dev.ssekit.hub.SseStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls {@code onConnect}, and disregards what it throws once it has rejected the stream. */
final class Rejectable implements ConnectHandler {
  private static final Logger LOGGER = LoggerFactory.getLogger(Rejectable.class);

  private final ConnectHandler handler;
  private final ConnectionStream connecting;

  Rejectable(ConnectHandler handler, ConnectionStream connecting) {
    this.handler = handler;
    this.connecting = connecting;
  }

  @Override
  public void onConnect(SseStream stream) throws Exception {
    try {
      handler.onConnect(stream);
    } catch (Exception | Error e) {
      if (connecting.settle().isEmpty()) {
        throw e;
      }
      LOGGER.debug("onConnect failed after it had rejected the stream.", e);
    }
  }
}
