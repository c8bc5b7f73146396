package dev.ssekit.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.TickerSse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiltersAndInterceptorsTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void headersOfACorsFilterArriveWithTheStreamAndWithProblems(Container container)
      throws Exception {
    try (TestServer server =
        TestServer.start(container, Applications.of(TickerSse.class, Cors.class))) {
      Streams.assertPlainAndUnbuffered(server, "");
      try (StreamClient client = server.stream("/ticker", "Origin", "http://a")) {
        assertThat(client.header("Access-Control-Allow-Origin")).isEqualTo("http://a");
      }
      assertThat(
              server
                  .get("/ticker", "Accept", "text/html", "Origin", "http://a")
                  .headers()
                  .firstValue("Access-Control-Allow-Origin"))
          .hasValue("http://a");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void aFilterThatWrapsTheEntityStreamSeesTheStreamsBytes(Container container) throws Exception {
    Counting counting = new Counting();
    try (TestServer server =
        TestServer.start(container, Applications.of(TickerSse.class).register(counting))) {
      Streams.assertPlainAndUnbuffered(server, "");
      assertThat(counting.bytes).hasValueGreaterThan(100);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void anInterceptorThatCompressesEverythingLeavesTheStreamAlone(Container container)
      throws Exception {
    try (TestServer server =
        TestServer.start(container, Applications.of(TickerSse.class, Compressing.class))) {
      try (StreamClient client = server.stream("/ticker")) {
        assertThat(client.next()).contains("retry: 3000");
        server.hub().broadcast("tick", "plain");
        assertThat(client.nextData()).isEqualTo("plain");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void headersOfAnInterceptorArriveAndWhatItWritesToTheEntityDoesNot(Container container)
      throws Exception {
    Intercepting intercepting = new Intercepting();
    try (TestServer server =
        TestServer.start(container, Applications.of(TickerSse.class).register(intercepting))) {
      Streams.assertPlainAndUnbuffered(server, "");
      try (StreamClient client = server.stream("/ticker")) {
        assertThat(client.header("X-Intercepted")).isEqualTo("yes");
        assertThat(client.next()).contains("retry: 3000");
        server.hub().broadcast("tick", "plain");
        assertThat(client.nextData()).isEqualTo("plain");
      }
      assertThat(intercepting.streams).hasValue(2);
    }
  }

  static final class Cors implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      String origin = request.getHeaderString("Origin");
      if (origin != null) {
        response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
      }
    }
  }

  static final class Counting implements ContainerResponseFilter {
    final AtomicLong bytes = new AtomicLong();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      OutputStream wrapped = new BufferedOutputStream(response.getEntityStream());
      response.setEntityStream(
          new FilterOutputStream(wrapped) {
            @Override
            public void write(byte[] data, int offset, int length) throws IOException {
              bytes.addAndGet(length);
              out.write(data, offset, length);
            }
          });
    }
  }

  static final class Compressing implements WriterInterceptor {
    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
      try (GZIPOutputStream compressed = new GZIPOutputStream(context.getOutputStream())) {
        context.setOutputStream(compressed);
        context.proceed();
      }
    }
  }

  /** Has a header, an entity stream and a first line of its own for every event stream. */
  static final class Intercepting implements WriterInterceptor {
    final AtomicLong streams = new AtomicLong();

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
      if (MediaType.SERVER_SENT_EVENTS_TYPE.isCompatible(context.getMediaType())) {
        streams.incrementAndGet();
        context.getHeaders().putSingle("X-Intercepted", "yes");
        context.getOutputStream().write("data: intercepted\n\n".getBytes(US_ASCII));
        context.setOutputStream(new BufferedOutputStream(context.getOutputStream()));
      }
      context.proceed();
    }
  }
}
