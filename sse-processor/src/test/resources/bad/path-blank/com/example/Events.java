package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = " ")
public class Events {}
