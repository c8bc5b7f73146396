package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.DenyAll;

@DenyAll
@Sse(path = "/closed")
public class Closed {}
