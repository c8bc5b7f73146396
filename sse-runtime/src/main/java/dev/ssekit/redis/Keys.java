package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The names of an application's keys. The braces around the prefix are Redis Cluster's: all of them
 * lie in one slot.
 */
record Keys(String prefix) {
  private static final String UNCHANGED = "/-._~";

  Keys {
    if (!prefix.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException(
          "The prefix of the keys in Redis must be 1 to 64 letters, digits, dots, hyphens or"
              + " underscores.");
    }
  }

  String log(String path) {
    return root() + ":" + encode(path) + ":log";
  }

  String signals() {
    return root() + ":signals";
  }

  String inquiries() {
    return root() + ":inquiries";
  }

  String nodes() {
    return root() + ":nodes";
  }

  String oneTimeValue(String key) {
    return root() + ":" + encode(key) + ":once";
  }

  /** What decides on the slot of all keys. */
  String root() {
    return "{" + prefix + "}";
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 128 && (Character.isLetterOrDigit(c) || UNCHANGED.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format("%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
