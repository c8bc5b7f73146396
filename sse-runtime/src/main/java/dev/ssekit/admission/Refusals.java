package dev.ssekit.admission;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often limits were reached. Thread-safe. */
public final class Refusals {
  private final Map<Limit, LongAdder> counts =
      Arrays.stream(Limit.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  limit -> new LongAdder(),
                  (one, other) -> one,
                  () -> new EnumMap<>(Limit.class)));

  Refusals() {}

  /**
   * One more was refused.
   *
   * @param limit by which limit
   */
  public void add(Limit limit) {
    LongAdder count = counts.get(limit);
    if (count != null) {
      count.increment();
    }
  }

  /** {@return how many were refused by each limit, by the name of its setting} */
  public Map<String, Long> bySetting() {
    return counts.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                counted -> counted.getKey().setting(), counted -> counted.getValue().sum()));
  }
}
