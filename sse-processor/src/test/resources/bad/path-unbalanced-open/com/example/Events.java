package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/rooms/{room")
public class Events {}
