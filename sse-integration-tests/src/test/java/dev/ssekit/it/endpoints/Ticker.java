package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;

/** Says nothing by itself. */
@Sse(path = "/ticker", heartbeat = 0)
public class Ticker {}
