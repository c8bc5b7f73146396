package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events?channel=news")
public class Events {}
