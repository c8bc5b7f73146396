package dev.ssekit.sample;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A login for the demonstration: whoever sends a name is that user. The browser keeps a random id
 * that no script can read and no other site can send; the name stays on the server.
 */
@Path("/login")
@Produces(MediaType.APPLICATION_JSON)
public class Login {
  static final String COOKIE = "sample_session";

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]{0,39}");

  private final Sessions sessions;

  @Inject
  public Login(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Tells who is logged in; {@code null} when nobody is. */
  @GET
  public User who(@CookieParam(COOKIE) @DefaultValue("") String id) {
    return new User(sessions.user(id).orElse(null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response logIn(@Nullable Name request, @Context UriInfo uri) {
    String name = request == null || request.name() == null ? "" : request.name().strip();
    if (!NAME.matcher(name).matches()) {
      throw Problem.badName().asException();
    }
    NewCookie cookie = cookie(uri).value(sessions.open(name)).build();
    return Response.ok(new User(name)).cookie(cookie).build();
  }

  @DELETE
  public Response logOut(@CookieParam(COOKIE) @DefaultValue("") String id, @Context UriInfo uri) {
    sessions.end(id);
    return Response.noContent().cookie(cookie(uri).value("").maxAge(0).build()).build();
  }

  private static NewCookie.Builder cookie(UriInfo uri) {
    return new NewCookie.Builder(COOKIE)
        .path("/")
        .httpOnly(true)
        .secure(uri.getBaseUri().getScheme().equals("https"))
        .sameSite(NewCookie.SameSite.STRICT);
  }

  /** What a client sends. */
  record Name(@Nullable String name) {}

  /** What it gets. */
  record User(@Nullable String user) {}
}
