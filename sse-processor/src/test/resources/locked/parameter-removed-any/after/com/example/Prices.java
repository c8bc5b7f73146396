package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", queryMetadata = "symbol", events = PriceEvent.class)
public class Prices {}
