package com.example;

import dev.ssekit.annotations.Sse;

@Sse(
    path = "/events",
    allowedOrigins = {"https://other.example.com", "https://app.example.com/page?x=1"})
public class Events {}
