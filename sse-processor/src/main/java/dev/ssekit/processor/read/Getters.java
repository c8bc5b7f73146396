package dev.ssekit.processor.read;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** The names of properties that methods give by being called {@code get...} or {@code is...}. */
final class Getters {
  private Getters() {}

  static Optional<String> propertyOf(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return after("get", name)
        .or(() ->
            method.getReturnType().toString().matches("boolean|java\\.lang\\.Boolean")
                ? after("is", name)
                : Optional.empty());
  }

  private static Optional<String> after(String prefix, String name) {
    return name.startsWith(prefix) && name.length() > prefix.length()
        ? Optional.of(decapitalized(name.substring(prefix.length())))
        : Optional.empty();
  }

  /** All leading capitals become small: {@code URL} gives url. */
  private static String decapitalized(String name) {
    StringBuilder decapitalized = new StringBuilder(name);
    for (int i = 0; i < name.length() && Character.isUpperCase(name.charAt(i)); i++) {
      decapitalized.setCharAt(i, Character.toLowerCase(name.charAt(i)));
    }
    return decapitalized.toString();
  }
}
