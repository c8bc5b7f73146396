package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices/{symbol}", events = PriceEvent.class)
public class Prices {}
