package dev.ssekit.jaxrs;

import dev.ssekit.delivery.GapListener;
import dev.ssekit.delivery.ToldGap;
import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls of {@code onGap} for one connection. Whatever it throws, the stream goes on. */
record OnGap(LaterCall<Gap> call, SseStream stream, String className, BooleanSupplier closed)
    implements GapListener {
  private static final Logger LOGGER = LoggerFactory.getLogger(StreamEndpoint.class);

  @Override
  public void onGap(ToldGap gap) {
    if (!stream.isOpen()) {
      return;
    }
    try {
      call.tell(new Gap(gap.from(), gap.to(), gap.reason()));
    } catch (Exception | Error e) {
      if (closed.getAsBoolean()) {
        LOGGER.debug("The hub was closed while onGap of {} ran.", className, e);
      } else {
        LOGGER.error("onGap of {} failed; the stream goes on.", className, e);
      }
    }
  }
}
