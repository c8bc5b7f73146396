package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", principalMetadata = "by")
public class Events {}
