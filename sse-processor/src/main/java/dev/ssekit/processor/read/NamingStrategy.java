package dev.ssekit.processor.read;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How {@code @JsonNaming} turns the name of a property into that of a field. */
final class NamingStrategy {
  private static final String STRATEGIES =
      "com.fasterxml.jackson.databind.PropertyNamingStrategies.";

  private NamingStrategy() {}

  /** The strategy of that class, unless it is one of the application's own. */
  static Optional<UnaryOperator<String>> of(String className) {
    return className.startsWith(STRATEGIES)
        ? Optional.ofNullable(byName(className.substring(STRATEGIES.length())))
        : Optional.empty();
  }

  private static @Nullable UnaryOperator<String> byName(String simpleName) {
    return switch (simpleName) {
      case "LowerCamelCaseStrategy" -> name -> name;
      case "UpperCamelCaseStrategy" ->
          name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      case "SnakeCaseStrategy" -> NamingStrategy::snakeCase;
      case "UpperSnakeCaseStrategy" -> name -> snakeCase(name).toUpperCase(Locale.ROOT);
      case "LowerCaseStrategy" -> name -> name.toLowerCase(Locale.ROOT);
      case "KebabCaseStrategy" -> name -> separated(name, '-');
      case "LowerDotCaseStrategy" -> name -> separated(name, '.');
      default -> null;
    };
  }

  /** An upper-case letter begins a word unless it follows another: {@code userID}, user_id. */
  private static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder();
    boolean followsUpper = false;
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      boolean isUpper = Character.isUpperCase(each);
      if (isUpper
          && !followsUpper
          && snake.length() > 0
          && snake.charAt(snake.length() - 1) != '_') {
        snake.append('_');
      }
      if (i > 0 || each != '_') {
        snake.append(Character.toLowerCase(each));
      }
      followsUpper = isUpper;
    }
    return snake.toString();
  }

  /** The last upper-case letter of several begins a word: {@code userIDText}, user-id-text. */
  private static String separated(String name, char separator) {
    StringBuilder separated = new StringBuilder();
    int upper = 0;
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      char lower = Character.toLowerCase(each);
      if (lower == each) {
        if (upper > 1) {
          separated.insert(separated.length() - 1, separator);
        }
        upper = 0;
      } else {
        if (upper == 0 && i > 0) {
          separated.append(separator);
        }
        upper++;
      }
      separated.append(lower);
    }
    return separated.toString();
  }
}
