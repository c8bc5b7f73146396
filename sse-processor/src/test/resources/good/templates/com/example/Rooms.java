package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = Rooms.BASE + "/{ room : [0-9]{1,3}}/members/{member.name-1}")
public class Rooms {
  static final String BASE = "/rooms";

  @Sse(path = "/files/{file: \"(a|[*]/)\\u002b[?#;]\"}/changes")
  static class Files {}
}
