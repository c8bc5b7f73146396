package dev.ssekit.processor.lock;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventKey;
import dev.ssekit.processor.model.EventType;
import java.util.Optional;

/** Compares the key of an event with the lock: it decides which clients are sent the event. */
final class KeyComparison {
  private KeyComparison() {}

  static Optional<Change> compare(LockedEndpoint locked, Endpoint now, EventType event) {
    return locked
        .keys()
        .map(keys -> Optional.ofNullable(keys.get(event.name())))
        .filter(was -> !was.equals(event.key().map(EventKey::name)))
        .map(was -> change(was, now, event));
  }

  private static Change change(Optional<String> was, Endpoint now, EventType event) {
    String component = event.key().map(EventKey::component).or(() -> was).orElseThrow();
    return Change.of(
        Message.LOCK_KEY_CHANGED,
        new Place.OfField(event.type().canonicalName(), component),
        event.name(),
        now.path(),
        words(was),
        words(event.key().map(EventKey::name)));
  }

  private static String words(Optional<String> key) {
    return key.map(name -> "by the key \"" + name + "\"").orElse("without a key");
  }
}
