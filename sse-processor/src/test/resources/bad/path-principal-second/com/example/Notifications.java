package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/notifications", principalMetadata = "user_id")
public class Notifications {}
