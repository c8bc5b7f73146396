package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(path = "/events", streamAccess = Access.ROLES)
public class Events {}
