package dev.ssekit.processor.lock;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventKey;
import dev.ssekit.processor.model.EventType;
import dev.ssekit.processor.model.PayloadType;
import java.util.Optional;
import java.util.TreeMap;

/** Compares the key of an event with the lock: it decides which clients are sent the event. */
final class KeyComparison {
  private KeyComparison() {}

  static Optional<Change> compare(LockedEndpoint locked, Endpoint now, EventType event) {
    return locked
        .keys()
        .map(keys -> Optional.ofNullable(keys.get(event.name())))
        .filter(was -> !was.equals(event.key().map(EventKey::name)))
        .filter(was -> was.isEmpty() || !isGoneWithItsField(was.get(), locked, now, event))
        .map(was -> change(was, now, event));
  }

  /** Then the field is what is missed. */
  private static boolean isGoneWithItsField(
      String key, LockedEndpoint locked, Endpoint now, EventType event) {
    return event.key().isEmpty()
        && locked.events().get(event.name()) instanceof PayloadType.Reference was
        && locked.types().getOrDefault(was.name(), new TreeMap<>()).containsKey(key)
        && event.payload() instanceof PayloadType.Reference is
        && now.contract().definition(is).fields().stream()
            .noneMatch(field -> field.name().equals(key));
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
