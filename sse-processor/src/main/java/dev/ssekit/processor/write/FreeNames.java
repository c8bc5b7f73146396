package dev.ssekit.processor.write;

import com.palantir.javapoet.ParameterSpec;
import dev.ssekit.processor.model.Callbacks;
import dev.ssekit.processor.model.ConnectCall;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of the generated method's own, beside those of the parameters that it takes over. */
record FreeNames(Set<String> taken) {

  static FreeNames beside(Callbacks callbacks) {
    return new FreeNames(
        callbacks.onConnect().map(ConnectCall::parameters).stream()
            .flatMap(parameters -> parameters.stream().map(ParameterSpec::name))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** This name, or one like it that is free. */
  String of(String wanted) {
    String free = wanted;
    while (taken.contains(free)) {
      free = "sse" + free.substring(0, 1).toUpperCase(Locale.ROOT) + free.substring(1);
    }
    return free;
  }

  /** A field, also where a parameter hides it. */
  String field(String name) {
    return taken.contains(name) ? "this." + name : name;
  }
}
