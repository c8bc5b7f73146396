package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/all-prices", events = PriceEvent.class)
public class AllPrices {}
