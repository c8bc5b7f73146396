package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", allowedOrigins = "null")
public class Events {}
