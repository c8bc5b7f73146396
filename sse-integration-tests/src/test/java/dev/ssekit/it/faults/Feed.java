package dev.ssekit.it.faults;

import dev.ssekit.annotations.Sse;

/** The endpoint that the faults are tested with; a client may resume all that a log keeps. */
@Sse(path = Feed.PATH, heartbeat = 1, replay = Feed.REPLAY)
public class Feed {
  static final String PATH = "/feed";

  /** At least so many events Redis and each node keep, whatever else is configured. */
  static final int REPLAY = 100_000;
}
