package dev.ssekit.hub;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads values of settings; each answers {@code null} for a text that is none. */
final class SettingValue {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(365);

  private SettingValue() {}

  static @Nullable String text(String given) {
    return given.isEmpty() ? null : given;
  }

  static @Nullable String backend(String given) {
    return given.equals(Setting.MEMORY) || given.equals(Setting.REDIS) ? given : null;
  }

  static @Nullable Boolean truth(String given) {
    return switch (given) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  static @Nullable Integer positiveNumber(String given, int largest) {
    try {
      int number = Integer.parseInt(given);
      return number > 0 && number <= largest ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static @Nullable Duration boundedTime(String given) {
    Duration time = waitingTime(given);
    return time == null || time.compareTo(SHORTEST) < 0 ? null : time;
  }

  static @Nullable Duration waitingTime(String given) {
    try {
      Duration time =
          given.matches("[0-9]{1,9}")
              ? Duration.ofSeconds(Long.parseLong(given))
              : Duration.parse(given);
      return time.isNegative() || time.compareTo(LONGEST) > 0 ? null : time;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
