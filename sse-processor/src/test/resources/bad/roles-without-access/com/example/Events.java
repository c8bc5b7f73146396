package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/events", broadcastRoles = "editor")
public class Events {}
