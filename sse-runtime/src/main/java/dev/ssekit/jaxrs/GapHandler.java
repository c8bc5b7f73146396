package dev.ssekit.jaxrs;

import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;

/** Calls the {@code onGap} of the annotated class. */
@FunctionalInterface
interface GapHandler {
  void onGap(SseStream stream, Gap gap) throws Exception;
}
