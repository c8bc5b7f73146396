package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.function.Predicate;

@Sse(path = "/orders")
class Orders {
  private final Predicate<String> mayRead;

  @Inject
  private Orders(Predicate<String> mayRead) {
    this.mayRead = mayRead;
  }

  void onConnect(SseStream stream) throws IOException {
    if (!mayRead.test("orders")) {
      throw new IOException("no");
    }
  }
}
