package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/broadcast")
public class Events {}
