package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.DenyAll;

@DenyAll
@Sse(path = "/events", streamAccess = Access.TOKEN, statsAccess = Access.NOT_GENERATED)
public class Events {}
