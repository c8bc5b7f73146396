package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/rooms/{the room}")
public class Events {}
