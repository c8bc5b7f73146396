package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;

/** A room for each value of a path parameter, without a heartbeat. */
@Sse(path = "/rooms/{room}", heartbeat = 0, skipCsrf = false)
public class Rooms {}
