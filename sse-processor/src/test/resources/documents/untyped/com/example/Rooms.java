package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

/** What is said in a room. */
@Sse(
    path = "/rooms/{room-id: [0-9]+}/{seat.id}",
    queryMetadata = {"lang"},
    principalMetadata = "user_id",
    statsAccess = Access.ROLES,
    statsRoles = {"host", "guard"},
    broadcastAccess = Access.PUBLIC,
    skipCsrf = false,
    replay = 0)
public class Rooms {}
