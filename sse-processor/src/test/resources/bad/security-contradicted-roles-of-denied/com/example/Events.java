package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.DenyAll;

@DenyAll
@Sse(path = "/events", streamAccess = Access.ROLES)
public class Events {}
