package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/orders/{id}")
public class Orders extends ById<Orders.Number> {
  record Number(String text) {}
}
