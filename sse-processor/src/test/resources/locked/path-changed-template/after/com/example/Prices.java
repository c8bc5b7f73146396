package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices/{name}", events = PriceEvent.class)
public class Prices {}
