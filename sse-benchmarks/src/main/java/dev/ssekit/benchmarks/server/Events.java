package dev.ssekit.benchmarks.server;

import dev.ssekit.annotations.Sse;

/** The endpoint that is measured. */
@Sse(path = "/events")
public class Events {}
