package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", queryMetadata = {"lang", "user"}, principalMetadata = "user")
public class Events {}
