package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", queryMetadata = "by")
public class Events {}
