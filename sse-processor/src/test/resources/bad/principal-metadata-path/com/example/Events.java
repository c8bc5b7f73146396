package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/users/{user}", principalMetadata = "user")
public class Events {}
