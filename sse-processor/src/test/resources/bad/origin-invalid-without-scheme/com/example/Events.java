package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", allowedOrigins = {"https://other.example.com", "app.example.com"})
public class Events {}
