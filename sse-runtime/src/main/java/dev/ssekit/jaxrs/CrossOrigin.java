package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a request that a browser sent from a page of another origin. */
final class CrossOrigin {
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private CrossOrigin() {}

  /**
   * Whether a browser sent it from elsewhere (Fetch Metadata, {@code Sec-Fetch-Site}; without that
   * header, {@code Origin}), unless it carries {@code X-Requested-By}, which a page of another
   * origin cannot add without being asked first (CORS preflight).
   */
  static boolean isForged(ContainerRequestContext request) {
    if (request.getHeaderString("X-Requested-By") != null) {
      return false;
    }
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !OWN_SITES.contains(site);
    }
    String origin = request.getHeaderString("Origin");
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
