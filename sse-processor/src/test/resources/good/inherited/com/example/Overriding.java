package com.example;

import com.example.library.Base;
import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

@Sse(path = "/overriding")
public class Overriding extends Base<SseStream> {
  @Override
  public void onConnect(SseStream stream) {}
}
