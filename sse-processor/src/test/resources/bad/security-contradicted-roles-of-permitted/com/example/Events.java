package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.PermitAll;

@PermitAll
@Sse(path = "/events", streamRoles = "boss")
public class Events {}
