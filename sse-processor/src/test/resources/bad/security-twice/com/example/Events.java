package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;

@PermitAll
@DenyAll
@Sse(path = "/events")
public class Events {}
