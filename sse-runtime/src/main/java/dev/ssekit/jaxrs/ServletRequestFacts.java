package dev.ssekit.jaxrs;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a servlet container knows of a request. */
final class ServletRequestFacts extends RequestFacts {
  private final HttpServletRequest request;
  private final String remoteAddress;

  ServletRequestFacts(HttpServletRequest request) {
    this.request = request;
    this.remoteAddress = request.getRemoteAddr();
  }

  @Override
  Optional<String> remoteAddress() {
    return Optional.ofNullable(remoteAddress);
  }

  @Override
  boolean isSynchronous() {
    return !request.isAsyncSupported();
  }

  @Override
  void whenGivenUp(Runnable action) {
    try {
      request.getAsyncContext().addListener(new GivenUp(action));
    } catch (IllegalStateException e) {
      action.run();
    }
  }

  private record GivenUp(Runnable action) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      action.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      action.run();
    }

    @Override
    public void onError(AsyncEvent event) {
      action.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
