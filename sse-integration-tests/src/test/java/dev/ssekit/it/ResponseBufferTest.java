package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.TickerSse;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.junit.jupiter.api.Test;

/** Jetty copies small arrays into a buffer of the response, once it has been made to take one. */
class ResponseBufferTest {
  private static final Filter TAKES_IT =
      (request, response, chain) -> {
        response.getOutputStream().write(new byte[0]);
        chain.doFilter(request, response);
      };

  @Test
  void holdsNothingBackWhereAServletFilterHasHadItTaken() throws Exception {
    try (TestServer server =
            TestServer.start(
                Applications.of(TickerSse.class),
                application -> {
                  ServletContextHandler context = JettyServer.servlet("/", application, true);
                  FilterHolder filter = new FilterHolder(TAKES_IT);
                  filter.setAsyncSupported(true);
                  context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
                  return JettyServer.start(context);
                });
        StreamClient client = server.stream("/ticker")) {
      for (int i = 0; i < 3; i++) {
        String data = "x".repeat(100 << (5 * i));
        server.tick("/ticker", data);
        assertThat(client.nextData()).isEqualTo(data);
      }
    }
  }
}
