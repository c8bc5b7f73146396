package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/rooms/{a}")
public class Events {}
