package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

@Sse(path = "/events")
public class Events {
  public Events(@Context UriInfo uri, String name) {}

  Events(@Context UriInfo uri) {}
}
