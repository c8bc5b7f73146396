package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/files/{ticket}")
public class Events {}
