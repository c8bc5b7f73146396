package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", allowedOrigins = {"https://app.example.com", "*"})
public class Events {}
