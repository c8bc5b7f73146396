package dev.ssekit.processor.lock;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.lock.TypeComparison.ObjectPair;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventType;
import dev.ssekit.processor.model.NamedType;
import dev.ssekit.processor.model.PayloadType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares an endpoint's events with the lock. An object is compared once. */
final class EventComparison {
  private final LockedEndpoint locked;
  private final Endpoint now;
  private final List<Change> changes = new ArrayList<>();
  private final Set<ObjectPair> compared = new HashSet<>();

  private EventComparison(LockedEndpoint locked, Endpoint now) {
    this.locked = locked;
    this.now = now;
  }

  static List<Change> compare(LockedEndpoint locked, Endpoint now) {
    EventComparison comparison = new EventComparison(locked, now);
    locked.events().forEach(comparison::compare);
    return comparison.changes;
  }

  private void compare(String name, PayloadType payload) {
    Optional<EventType> event =
        now.contract().events().stream().filter(each -> each.name().equals(name)).findFirst();
    if (event.isEmpty()) {
      Place place = new Place.OfClass(now.name().canonical(), "events");
      changes.add(Change.of(Message.LOCK_EVENT_REMOVED, place, name, now.path()));
      return;
    }
    KeyComparison.compare(locked, now, event.get()).ifPresent(changes::add);
    List<ObjectPair> objects = new ArrayList<>();
    if (TypeComparison.isSame(payload, event.get().payload(), objects)) {
      objects.forEach(pair -> compare(pair, name));
    } else {
      Place place = new Place.OfType(event.get().type().canonicalName());
      changes.add(
          Change.of(
              Message.LOCK_TYPE_CHANGED,
              place,
              "The data of the event \"" + name + "\"",
              TypeDescription.of(payload),
              TypeDescription.of(event.get().payload()),
              now.path()));
    }
  }

  private void compare(ObjectPair pair, String event) {
    if (!compared.add(pair)) {
      return;
    }
    NamedType type = now.contract().definition(new PayloadType.Reference(pair.now()));
    SortedMap<String, LockedField> fields = new TreeMap<>();
    type.fields().forEach(field -> fields.put(field.name(), LockedField.of(field)));
    locked
        .types()
        .getOrDefault(pair.locked(), new TreeMap<>())
        .forEach((name, was) -> compare(was, fields.get(name), new Site(event, type, name)));
  }

  private void compare(LockedField was, @Nullable LockedField is, Site site) {
    if (is == null) {
      add(Message.LOCK_FIELD_REMOVED, site, site.words(), now.path(), site.event());
      return;
    }
    List<ObjectPair> objects = new ArrayList<>();
    if (!TypeComparison.isSame(was.value(), is.value(), objects)) {
      add(
          Message.LOCK_TYPE_CHANGED,
          site,
          site.words(),
          TypeDescription.of(was.type()),
          TypeDescription.of(is.type()),
          now.path());
      return;
    }
    if (was.presence() != is.presence()) {
      add(
          was.presence().compareTo(is.presence()) < 0
              ? Message.LOCK_FIELD_OPTIONAL
              : Message.LOCK_FIELD_REQUIRED,
          site,
          site.words(),
          was.presence().words(),
          is.presence().words(),
          now.path(),
          site.event());
    }
    objects.forEach(pair -> compare(pair, site.event()));
  }

  private void add(Message message, Site site, String... arguments) {
    changes.add(Change.of(message, new Place.OfField(site.type().type(), site.field()), arguments));
  }

  /** Where a field is. */
  private record Site(String event, NamedType type, String field) {
    String words() {
      return "The field \"" + field + "\" of " + type.name();
    }
  }
}
