package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(path = "/", allowedOrigins = "*", broadcastAccess = Access.NOT_GENERATED)
public class Open {}
