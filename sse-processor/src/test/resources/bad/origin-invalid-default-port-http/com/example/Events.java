package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", allowedOrigins = {"https://other.example.com", "http://localhost:080"})
public class Events {}
