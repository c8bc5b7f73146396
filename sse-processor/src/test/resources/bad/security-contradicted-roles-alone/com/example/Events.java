package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.RolesAllowed;

@RolesAllowed("staff")
@Sse(path = "/events", streamRoles = "boss")
public class Events {}
