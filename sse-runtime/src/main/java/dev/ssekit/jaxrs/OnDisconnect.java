package dev.ssekit.jaxrs;

import dev.ssekit.delivery.EndListener;
import dev.ssekit.delivery.EndReason;
import dev.ssekit.hub.DisconnectReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The call of {@code onDisconnect} for one connection. */
record OnDisconnect(LaterCall<DisconnectReason> call, String className) implements EndListener {
  private static final Logger LOGGER = LoggerFactory.getLogger(StreamEndpoint.class);

  @Override
  public void onEnd(EndReason reason) {
    try {
      call.tell(asToldTo(reason));
    } catch (Exception | Error e) {
      LOGGER.error("onDisconnect of {} failed.", className, e);
    }
  }

  private static DisconnectReason asToldTo(EndReason reason) {
    return switch (reason) {
      case CLIENT_GONE -> DisconnectReason.CLIENT_GONE;
      case CLOSED -> DisconnectReason.CLOSED;
      case FELL_BEHIND -> DisconnectReason.FELL_BEHIND;
      case STALLED -> DisconnectReason.STALLED;
      case AGE -> DisconnectReason.AGE;
      case DISCONNECTED -> DisconnectReason.DISCONNECTED;
      case DRAINED -> DisconnectReason.DRAINED;
      case BACKEND_LOST -> DisconnectReason.BACKEND_LOST;
      case FAILED -> DisconnectReason.FAILED;
      case NOT_OPENED -> DisconnectReason.NOT_OPENED;
    };
  }
}
