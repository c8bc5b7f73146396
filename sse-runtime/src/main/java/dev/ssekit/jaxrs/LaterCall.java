package dev.ssekit.jaxrs;

/**
 * Calls the annotated class of a connection, outside the request.
 *
 * @param <T> what it is told
 */
@FunctionalInterface
interface LaterCall<T> {
  void tell(T what) throws Exception;
}
