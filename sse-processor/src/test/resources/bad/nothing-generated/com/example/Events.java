package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(
    path = "/events",
    streamAccess = Access.NOT_GENERATED,
    statsAccess = Access.NOT_GENERATED,
    broadcastAccess = Access.NOT_GENERATED)
public class Events {}
