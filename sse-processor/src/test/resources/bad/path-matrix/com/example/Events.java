package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events;v=1/rooms")
public class Events {}
