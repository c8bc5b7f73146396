package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = PriceEvent.class)
public class Prices {}
