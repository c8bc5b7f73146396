package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.RolesAllowed;

@RolesAllowed("staff")
@Sse(path = "/events", streamAccess = Access.PUBLIC, streamRoles = "staff")
public class Events {}
