package dev.ssekit.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.Set;

/** What an error that Redis answered says about the server. */
final class ServerError {
  private static final Set<String> OF_THE_PLACE =
      Set.of("READONLY", "MOVED", "ASK", "CLUSTERDOWN", "MASTERDOWN", "LOADING", "TRYAGAIN");

  private ServerError() {}

  /** Whether another server, or this one later, would have done it: look for it anew. */
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

  /** Within a script's error the code comes after the script's name and line. */
  private static boolean isNamed(String code, String message) {
    return message.startsWith(code + " ")
        || message.contains(": " + code + " ")
        || message.contains(": -" + code + " ");
  }
}
