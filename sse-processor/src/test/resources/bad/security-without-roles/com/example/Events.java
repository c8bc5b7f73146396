package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.RolesAllowed;

@RolesAllowed({})
@Sse(path = "/events")
public class Events {}
