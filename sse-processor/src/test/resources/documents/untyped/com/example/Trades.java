package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import jakarta.annotation.security.RolesAllowed;

@RolesAllowed("trader")
@Sse(path = "/", broadcastAccess = Access.NOT_GENERATED)
public class Trades {}
