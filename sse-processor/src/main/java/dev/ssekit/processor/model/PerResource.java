package dev.ssekit.processor.model;

import java.util.List;
import java.util.function.Function;

/** The same for each of the three resources of an endpoint. */
public record PerResource<T>(T stream, T stats, T broadcast) {

  public List<T> all() {
    return List.of(stream, stats, broadcast);
  }

  public <R> PerResource<R> map(Function<T, R> function) {
    return new PerResource<>(
        function.apply(stream), function.apply(stats), function.apply(broadcast));
  }
}
