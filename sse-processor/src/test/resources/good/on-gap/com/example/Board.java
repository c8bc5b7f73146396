package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;

@Sse(path = "/board", replay = 0)
public class Board extends Watching {}

class Watching {
  @Deprecated
  protected void onGap(SseStream stream, Gap gap) {}
}
