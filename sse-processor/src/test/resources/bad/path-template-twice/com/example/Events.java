package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/rooms/{room}/{room: [0-9]+}")
public class Events {}
