package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Overflow;
import dev.ssekit.annotations.Sse;

/** The prices of shares, of which only the latest matters. */
@Sse(path = "/quotes", heartbeat = 0, overflow = Overflow.KEEP_LATEST, events = QuoteEvent.class)
public class Quotes {}
