package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.TickerSse;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.filter.EncodingFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentEncodingTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void ofJerseySparesTheStreamAndServesTheRest(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(
            container, Applications.of(TickerSse.class, EncodingFilter.class, GZipEncoder.class))) {
      Streams.assertPlainAndUnbuffered(server, "");
      assertThat(
              server
                  .get("/ticker/stats", "Accept-Encoding", "gzip")
                  .headers()
                  .firstValue("Content-Encoding"))
          .hasValue("gzip");
    }
  }

  @Test
  void ofJettysCompressionHandlerSparesTheStream() throws Exception {
    try (TestServer server =
        TestServer.start(
            Applications.of(TickerSse.class),
            application -> {
              CompressionHandler compression =
                  new CompressionHandler(JettyServer.servlet("/", application, true));
              compression.putCompression(new GzipCompression());
              return JettyServer.start(compression);
            })) {
      Streams.assertPlainAndUnbuffered(server, "");
    }
  }
}
