package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", queryMetadata = "ticket")
public class Events {}
