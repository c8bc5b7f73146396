package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", heartbeat = -1)
public class Events {}
