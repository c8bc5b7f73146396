package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(path = "/events", broadcastAccess = Access.NOT_GENERATED, skipCsrf = false)
public class Events {}
