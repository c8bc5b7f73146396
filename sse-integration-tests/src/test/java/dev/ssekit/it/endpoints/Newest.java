package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Overflow;
import dev.ssekit.annotations.Sse;

/** Whoever falls behind goes on with the newest events. */
@Sse(path = "/newest", heartbeat = 0, overflow = Overflow.DROP_OLDEST)
public class Newest {}
