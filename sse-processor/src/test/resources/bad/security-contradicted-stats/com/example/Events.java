package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.PermitAll;

@PermitAll
@Sse(path = "/events", statsAccess = Access.TOKEN)
public class Events {}
