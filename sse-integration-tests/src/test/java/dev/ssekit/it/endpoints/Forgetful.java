package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;

/** Has no ids, so that nobody resumes. */
@Sse(path = "/forgetful", heartbeat = 1, replay = 0)
public class Forgetful {}
