package dev.ssekit.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * The page and its files, from the jar. A browser asks each time, and is mostly told "as before".
 */
@Path("/")
public class Page {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, PageFile> FILES = PageFile.readAll();

  @GET
  public Response index(@Context Request request) {
    return answer("index.html", request);
  }

  @GET
  @Path("{file: [a-z-]+[.](?:css|js|svg)}")
  public Response file(@PathParam("file") String file, @Context Request request) {
    return answer(file, request);
  }

  private static Response answer(String name, Request request) {
    PageFile file = FILES.get(name);
    if (file == null) {
      throw new NotFoundException();
    }
    EntityTag tag = new EntityTag(file.digest());
    Response.ResponseBuilder response = request.evaluatePreconditions(tag);
    if (response == null) {
      response = Response.ok(file.content(), file.type());
    }
    return response
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
