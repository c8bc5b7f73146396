package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(path = "/events", statsAccess = Access.ROLES, statsRoles = {})
public class Events {}
