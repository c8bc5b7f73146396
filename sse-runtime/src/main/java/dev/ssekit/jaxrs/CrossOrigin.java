package dev.ssekit.jaxrs;

import dev.ssekit.hub.EndpointDefinition;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a request that a browser sent from a page of another origin. */
final class CrossOrigin {
  static final String ORIGIN = "Origin";

  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private CrossOrigin() {}

  /**
   * Whether a browser sent it from elsewhere (Fetch Metadata, {@code Sec-Fetch-Site}; without that
   * header, {@code Origin}), unless it carries {@code X-Requested-By}, which a page of another
   * origin cannot add without being asked first (CORS preflight).
   */
  static boolean isForged(ContainerRequestContext request) {
    return request.getHeaderString("X-Requested-By") == null && isForeign(request);
  }

  /**
   * Whether a browser opens a stream with credentials for a page of an origin that the endpoint
   * does not list: that page may not be able to read it, but nobody has to find out.
   */
  static boolean isForeignRead(ContainerRequestContext request, EndpointDefinition definition) {
    if (request.getHeaderString(HttpHeaders.COOKIE) == null
        && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
      return false;
    }
    String origin = request.getHeaderString(ORIGIN);
    return isForeign(request) && (origin == null || !definition.allowsOrigin(origin));
  }

  private static boolean isForeign(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !OWN_SITES.contains(site);
    }
    String origin = request.getHeaderString(ORIGIN);
    return origin != null && !isOwn(origin, host(request));
  }

  /** HTTP/2 has no {@code Host} header; what stands for it is in the request's URI. */
  private static @Nullable String host(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.HOST);
    return header != null ? header : request.getUriInfo().getRequestUri().getRawAuthority();
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    try {
      URI page = new URI(origin);
      return page.getRawAuthority() != null
          && host != null
          && withoutDefaultPort(page.getRawAuthority()).equals(withoutDefaultPort(host));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String withoutDefaultPort(String authority) {
    return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
  }
}
