package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/rooms/{room: [a-z}")
public class Events {}
