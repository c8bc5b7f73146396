package com.example;

import dev.ssekit.annotations.Sse;

/**
 * Prices as they are made.
 *
 * <p>A client may ask for one symbol or several.
 */
@Sse(path = "/prices", events = PriceEvent.class)
public class Prices {}
