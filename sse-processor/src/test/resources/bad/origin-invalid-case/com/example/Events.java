package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", allowedOrigins = {"https://other.example.com", "HTTPS://App.Example.com"})
public class Events {}
