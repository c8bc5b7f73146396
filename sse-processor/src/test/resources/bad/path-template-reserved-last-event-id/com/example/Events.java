package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/{lastEventId}")
public class Events {}
