package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

@Sse(path = "/rooms/{room}/{day: [0-9-]+}")
public class Rooms {
  static final String CHANNEL = "channel";

  void onConnect(
      @PathParam("room") @Encoded String room,
      @PathParam("day") Day day,
      SseStream stream,
      @QueryParam(CHANNEL) @DefaultValue("global") String channel,
      @QueryParam("tag") List<@Letters(most = 9) String> tags,
      @QueryParam("limit") @DefaultValue("10") int limit,
      @QueryParam("since") Optional<Day> since,
      @QueryParam("part") @Letters(most = 2) String @Letters(most = 3) [] parts,
      @HeaderParam("Accept-Language") HttpHeaders language,
      @CookieParam("session") Cookie session,
      @MatrixParam("order") Order order,
      @BeanParam Page page,
      @Credentials(scope = {"read", "a\"b$T"}, unit = TimeUnit.DAYS) SecurityContext user,
      @Secret(of = Map.class, letters = @Letters(most = 'x'), age = 1L << 40) String secret,
      @Context UriInfo uri)
      throws Exception {
    stream.setMetadata("room", room, channel);
  }

  enum Order {
    NEWEST,
    OLDEST
  }

  record Day(String text) {}
}
