package com.example;

import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Key;
import dev.ssekit.annotations.Sse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rooms to talk in. */
@Sse(
    path = "/rooms/{room}/{class}",
    queryMetadata = {"user-id", "level"},
    principalMetadata = "principal",
    events = {Chat.Talk.class, Chat.Audit.class})
class Chat {
  enum Mood {
    GOOD,
    BAD
  }

  sealed interface Talk permits Talk.Message, Talk.URLShared, Marked {
    record Message(@Key("user-id") UUID author, @Nullable String text, Map<String, List<String>> marks)
        implements Talk, Marked {}

    record URLShared(String... urls) implements Talk {}
  }

  sealed interface Marked extends Talk permits Talk.Message, Marked.Typing, Marked.Level {
    record Typing(@Key Mood mood) implements Marked {}

    record Level(@Key int level, Optional<String> events) implements Marked {}
  }

  @EventName("audit */ {@x} \\u002a/")
  record Audit() {}
}
