package dev.ssekit.it.faults;

import dev.ssekit.annotations.Sse;

/** An endpoint whose log Redis trims soon. */
@Sse(path = ShortFeed.PATH, heartbeat = 1, replay = ShortFeed.REPLAY)
public class ShortFeed {
  static final String PATH = "/short-feed";
  static final int REPLAY = 200;
}
