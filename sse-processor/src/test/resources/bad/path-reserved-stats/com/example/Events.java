package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events/stats")
public class Events {}
