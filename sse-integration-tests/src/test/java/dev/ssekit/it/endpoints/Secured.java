package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;

/** Has a filter bound to it, and pages of another origin that may use it. */
@Audited
@Sse(path = "/secured", heartbeat = 0, allowedOrigins = "https://app.example")
public class Secured {}
