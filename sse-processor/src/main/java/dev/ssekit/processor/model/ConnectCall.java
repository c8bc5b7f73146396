package dev.ssekit.processor.model;

import com.palantir.javapoet.ParameterSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * How {@code onConnect} is called.
 *
 * @param before the parameters before the stream
 * @param after those after it
 */
public record ConnectCall(List<ParameterSpec> before, List<ParameterSpec> after) {

  public ConnectCall {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** All but the stream, which JAX-RS fills. */
  public List<ParameterSpec> parameters() {
    return Stream.of(before, after).flatMap(List::stream).toList();
  }
}
