package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = com.example.other.PriceEvent.class)
public class Prices {}
