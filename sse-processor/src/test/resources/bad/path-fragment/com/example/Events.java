package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events#top")
public class Events {}
