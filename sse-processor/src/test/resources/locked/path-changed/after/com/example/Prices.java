package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/rates", events = PriceEvent.class)
public class Prices {}
