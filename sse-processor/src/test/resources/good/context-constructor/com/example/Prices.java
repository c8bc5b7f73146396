package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

@Sse(path = "/prices")
public class Prices {
  public Prices(@Context UriInfo uri, @Context SecurityContext security) {}
}
