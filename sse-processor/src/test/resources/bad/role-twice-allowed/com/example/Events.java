package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.RolesAllowed;

@RolesAllowed({"editor", "editor"})
@Sse(path = "/events")
public class Events {}
