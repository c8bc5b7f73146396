package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;

/** What is meant for one user, who the principal or a ticket names. */
@Sse(path = "/personal", heartbeat = 0, queryMetadata = "lang", principalMetadata = "user_id")
public class Personal {}
