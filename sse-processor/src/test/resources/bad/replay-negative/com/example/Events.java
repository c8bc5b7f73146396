package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", replay = -1)
public class Events {}
