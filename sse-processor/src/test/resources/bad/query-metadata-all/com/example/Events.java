package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", queryMetadata = {"channel", "*"})
public class Events {}
