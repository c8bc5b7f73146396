package com.example.library;

import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;

public class Base {
  protected void onGap(SseStream stream, Gap gap) {}
}
