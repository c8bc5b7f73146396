package dev.ssekit.hub;

import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The hubs that are open in this JVM, for code that nothing can be injected into. */
final class OpenHubs {
  private static final Set<SseHub> OPEN = ConcurrentHashMap.newKeySet();

  private OpenHubs() {}

  static void add(SseHub hub) {
    OPEN.add(hub);
  }

  static void remove(SseHub hub) {
    OPEN.remove(hub);
  }

  static SseHub only() {
    Iterator<SseHub> open = OPEN.iterator();
    if (!open.hasNext()) {
      throw new IllegalStateException(
          "No hub is open. Register a generated feature (EventsSse.class, say) in the JAX-RS"
              + " application and start it before you call SseHub.get().");
    }
    SseHub first = open.next();
    if (open.hasNext()) {
      throw new IllegalStateException(
          "Several hubs are open in this JVM, one for each JAX-RS application. Inject the SseHub of"
              + " yours instead of calling SseHub.get().");
    }
    return first;
  }
}
