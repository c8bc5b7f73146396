package com.example;

import dev.ssekit.annotations.Sse;

@Sse(
    path = "/events",
    allowedOrigins = {"https://other.example.com", "https://app.example.com:65536"})
public class Events {}
