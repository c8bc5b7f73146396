package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", queryMetadata = {"symbol", "lang"}, events = PriceEvent.class)
public class Prices {}
