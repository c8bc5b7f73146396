package com.example;

import dev.ssekit.annotations.Sse;
import java.util.concurrent.TimeUnit;

@Audited
@Limited(
    value = 5,
    unit = TimeUnit.MINUTES,
    names = {"a", "b\n"},
    letter = '\'',
    types = {int[].class, Orders.Kind.class},
    within = @Limited.Within(1L),
    ratio = 0.5f)
@Sse(path = "/orders")
class Orders extends Traced {
  enum Kind {}
}

@Audited.Trace
class Traced {}
