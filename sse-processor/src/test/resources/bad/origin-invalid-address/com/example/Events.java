package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", allowedOrigins = {"https://other.example.com", "http://[::1]:80"})
public class Events {}
