package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Overflow;
import dev.ssekit.annotations.Sse;

/** Whoever falls behind gets the latest of each name and key. */
@Sse(path = "/latest", heartbeat = 0, overflow = Overflow.KEEP_LATEST)
public class Latest {}
