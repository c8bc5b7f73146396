package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells a client all that JAX-RS has made of its request. */
@Sse(path = "/lobby/{room}", heartbeat = 0)
public class Lobby {
  void onConnect(
      @Context SecurityContext user,
      @PathParam("room") long room,
      @HeaderParam("X-Agent") @Nullable String agent,
      @CookieParam("theme") @Nullable Cookie theme,
      SseStream stream,
      @QueryParam("channel") @DefaultValue("global") String channel,
      @QueryParam("tag") List<String> tags,
      @QueryParam("order") @DefaultValue("NEWEST") Order order,
      @QueryParam("day") @Nullable Day day,
      @BeanParam Page page) {
    TreeMap<String, String> request = new TreeMap<>();
    request.put("user", user.getUserPrincipal() == null ? "" : user.getUserPrincipal().getName());
    request.put("room", Long.toString(room));
    request.put("agent", String.valueOf(agent));
    request.put("theme", theme == null ? "" : theme.getValue());
    request.put("channel", channel);
    request.put("tags", String.join("+", tags));
    request.put("order", order.name());
    request.put("day", day == null ? "" : day.name());
    request.put("page", page.number + " of " + page.size);
    stream.send("request", request.toString());
  }

  /** What JAX-RS makes by its name. */
  public enum Order {
    NEWEST,
    OLDEST
  }

  /** What JAX-RS makes by {@code valueOf}. */
  public record Day(String name) {
    public static Day valueOf(String text) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("A day has a name.");
      }
      return new Day(text.strip());
    }
  }

  /** What JAX-RS fills field by field. */
  static class Page {
    @QueryParam("page")
    @DefaultValue("1")
    int number;

    @HeaderParam("X-Page-Size")
    @DefaultValue("20")
    int size;
  }
}
