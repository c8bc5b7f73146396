package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", allowedOrigins = {"http://localhost:5173", "http://localhost:5173"})
public class Events {}
