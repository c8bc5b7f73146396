package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/markets", events = PriceEvent.class)
public class Markets {}
