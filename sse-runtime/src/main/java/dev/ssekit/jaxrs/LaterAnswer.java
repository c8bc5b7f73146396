package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An answer that a backend may have to be waited for. */
final class LaterAnswer {
  private LaterAnswer() {}

  /**
   * The answer; where the container cannot suspend the request, this thread waits for it, which
   * takes no longer than a backend may take to answer.
   *
   * @param answer never fails
   */
  static CompletionStage<Response> of(
      ContainerRequestContext request, CompletionStage<Response> answer) {
    CompletableFuture<Response> future = answer.toCompletableFuture();
    if (!future.isDone() && OptionalParts.JERSEY && !JerseyRequest.canSuspend(request)) {
      return CompletableFuture.completedFuture(future.join());
    }
    return answer;
  }
}
