package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", queryMetadata = {"channel", "lang", "channel"})
public class Events {}
