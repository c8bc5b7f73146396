package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(path = "/events", streamAccess = Access.NOT_GENERATED, queryMetadata = "channel")
public class Events {}
