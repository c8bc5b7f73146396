package dev.ssekit.hub;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

/**
 * The request that opened a stream. It can be read as long as the stream is open, on any thread.
 */
public interface StreamRequest {

  /**
   * {@return the request's path relative to the application's, with a leading slash, templates
   * resolved: {@code /rooms/42}}
   */
  String path();

  /**
   * A parameter of the query.
   *
   * @param name a query parameter
   * @return its first value, decoded
   */
  Optional<String> query(String name);

  /**
   * A parameter of the query that may be repeated.
   *
   * @param name a query parameter
   * @return its values in the order of the query, decoded; empty if there is none
   */
  List<String> queryAll(String name);

  /**
   * A header of the request.
   *
   * @param name a header, in any case
   * @return its value, several joined by a comma
   */
  Optional<String> header(String name);

  /**
   * A cookie of the request.
   *
   * @param name a cookie
   * @return its value
   */
  Optional<String> cookie(String name);

  /** {@return who the client is, where the container or a filter has authenticated it} */
  Optional<Principal> principal();

  /**
   * {@return the address of the peer, which may be a proxy's; empty where the container does not
   * tell it (it does in servlet containers)}
   */
  Optional<String> remoteAddress();
}
