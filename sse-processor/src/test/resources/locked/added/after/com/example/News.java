package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/news")
public class News {}
