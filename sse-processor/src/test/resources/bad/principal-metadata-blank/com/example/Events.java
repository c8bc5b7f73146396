package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", principalMetadata = " ")
public class Events {}
