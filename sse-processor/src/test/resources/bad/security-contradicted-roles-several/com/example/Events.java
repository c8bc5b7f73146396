package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.RolesAllowed;

@RolesAllowed({"staff", "editor"})
@Sse(path = "/events", statsRoles = {"staff", "boss"})
public class Events {}
