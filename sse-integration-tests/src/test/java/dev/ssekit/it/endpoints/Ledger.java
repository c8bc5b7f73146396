package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;

/** Has a filter bound to it. */
@Audited
@Sse(path = "/ledger", heartbeat = 0)
public class Ledger {}
