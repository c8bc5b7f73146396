package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/files/{file}/{by: [a-z]+}")
public class Events {}
