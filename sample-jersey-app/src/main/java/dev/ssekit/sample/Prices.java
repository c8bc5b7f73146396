package dev.ssekit.sample;

import dev.ssekit.annotations.Overflow;
import dev.ssekit.annotations.Sse;

/**
 * Prices of shares, of which only the latest matters. What is sent is declared, so {@link Market}
 * sends it through a generated publisher, and the page receives it through a generated client.
 */
@Sse(path = "/prices", overflow = Overflow.KEEP_LATEST, events = PriceEvent.class)
public class Prices {}
