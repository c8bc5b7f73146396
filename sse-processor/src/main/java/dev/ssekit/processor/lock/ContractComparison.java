package dev.ssekit.processor.lock;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.model.Endpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what has changed of what clients may rely on. What was only added is no change. */
public final class ContractComparison {
  private final LockedContract locked;
  private final Map<String, Endpoint> byPath = new HashMap<>();
  private final Map<String, Endpoint> byClass = new HashMap<>();
  private final Predicate<String> isElsewhere;
  private final List<Change> changes = new ArrayList<>();
  private final SortedMap<String, LockedEndpoint> untouched = new TreeMap<>();

  private ContractComparison(
      LockedContract locked, List<Endpoint> now, Predicate<String> isElsewhere) {
    this.locked = locked;
    for (Endpoint endpoint : now) {
      byPath.put(endpoint.path(), endpoint);
      byClass.put(endpoint.name().canonical(), endpoint);
    }
    this.isElsewhere = isElsewhere;
  }

  /**
   * Compares.
   *
   * @param now all that is compiled
   * @param isElsewhere whether a class is annotated, but not compiled this time
   */
  public static Result compare(
      LockedContract locked, List<Endpoint> now, Predicate<String> isElsewhere) {
    ContractComparison comparison = new ContractComparison(locked, now, isElsewhere);
    locked.endpoints().forEach(comparison::compare);
    return new Result(
        List.copyOf(comparison.changes),
        LockedContract.of(now).with(new LockedContract(comparison.untouched)));
  }

  /**
   * What was found.
   *
   * @param changes in the order of the paths
   * @param contract what clients may rely on from now on
   */
  public record Result(List<Change> changes, LockedContract contract) {}

  private void compare(String path, LockedEndpoint endpoint) {
    @Nullable Endpoint same = byPath.get(path);
    @Nullable Endpoint moved = byClass.get(endpoint.className());
    if (same != null) {
      compare(endpoint, same);
    } else if (moved != null && !locked.endpoints().containsKey(moved.path())) {
      Place place = new Place.OfClass(endpoint.className(), "path");
      add(Change.of(Message.LOCK_PATH_CHANGED, place, endpoint.className(), path, moved.path()));
      compare(endpoint, moved);
    } else if (isElsewhere.test(endpoint.className())) {
      untouched.put(path, endpoint);
    } else {
      Place place = new Place.OfClass(endpoint.className(), "streamAccess");
      add(Change.of(Message.LOCK_ENDPOINT_REMOVED, place, path, endpoint.className()));
    }
  }

  private void compare(LockedEndpoint was, Endpoint is) {
    LockedEndpoint after = LockedEndpoint.of(is);
    Place place = new Place.OfClass(is.name().canonical(), "queryMetadata");
    if (was.takesOthers() && !after.takesOthers()) {
      add(Change.of(Message.LOCK_PARAMETER_REMOVED, place, is.path(), "any parameter"));
    }
    for (String parameter : was.queryParameters()) {
      if (!after.takesOthers() && !after.queryParameters().contains(parameter)) {
        String words = "\"" + parameter + "\"";
        add(Change.of(Message.LOCK_PARAMETER_REMOVED, place, is.path(), words));
      }
    }
    EventComparison.compare(was, is).forEach(this::add);
  }

  private void add(Change change) {
    if (changes.stream().noneMatch(change::isSameAs)) {
      changes.add(change);
    }
  }
}
