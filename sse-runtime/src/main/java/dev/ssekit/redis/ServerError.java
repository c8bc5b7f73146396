package dev.ssekit.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.Set;
import java.util.regex.Pattern;

/** What an error that Redis answered says about the server. */
final class ServerError {
  private static final Set<String> OF_THE_PLACE =
      Set.of("READONLY", "MOVED", "CLUSTERDOWN", "MASTERDOWN", "LOADING");

  // Redis 7 names the user; Redis 6.2 says "this user".
  private static final Pattern NAMED_USER = Pattern.compile("User \\S+ has no permissions");

  private ServerError() {}

  /**
   * Whether another server, or this one later, would have done it: look for it anew. While a slot
   * moves, no other place would do.
   */
  static boolean isOfThePlace(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return OF_THE_PLACE.stream().anyMatch(code -> isNamed(code, message));
  }

  /** Whether it will be the same however often it is tried: the key holds something else. */
  static boolean isForGood(Throwable failure) {
    return failure instanceof RedisCommandExecutionException
        && isNamed("WRONGTYPE", String.valueOf(failure.getMessage()));
  }

  /** Whether the user lacks a right. Redis 6 has no code for that within a script. */
  static boolean isDenied(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return isNamed("NOPERM", message) || message.contains("The user executing the script can't");
  }

  /** What Redis said, without the name of the user: that must not come into a log. */
  static String withoutUser(String message) {
    return NAMED_USER.matcher(message).replaceAll("the user has no permissions");
  }

  /** The same failure, without the name of the user in any message. */
  static Throwable withoutUser(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage());
      String clean = withoutUser(message);
      if (!clean.equals(message)) {
        return new RedisCommandExecutionException(clean);
      }
    }
    return failure;
  }

  /** Within a script's error the code comes after the script's name and line. */
  private static boolean isNamed(String code, String message) {
    return message.startsWith(code + " ")
        || message.contains(": " + code + " ")
        || message.contains(": -" + code + " ");
  }
}
