package dev.ssekit.it.faults;

import dev.ssekit.annotations.Sse;

/** The endpoint that the faults are tested with; a client may resume all that a log keeps. */
@Sse(path = Feed.PATH, heartbeat = 1, replay = 100_000)
public class Feed {
  static final String PATH = "/feed";
}
