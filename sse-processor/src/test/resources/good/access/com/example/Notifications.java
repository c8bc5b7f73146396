package com.example;

import static com.example.Roles.EDITOR;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

@Sse(
    path = "/notifications",
    streamAccess = Access.ROLES,
    streamRoles = "user",
    statsAccess = Access.TOKEN,
    broadcastAccess = Access.ROLES,
    broadcastRoles = {EDITOR, "ad\"min"},
    queryMetadata = {"channel", "lang"},
    principalMetadata = "user_id")
class Notifications {}

class Roles {
  static final String EDITOR = "editor";
}
