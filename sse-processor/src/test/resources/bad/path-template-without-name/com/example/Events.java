package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/rooms/{}")
public class Events {}
