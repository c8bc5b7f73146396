package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.FloorsPublisher;
import dev.ssekit.it.endpoints.FloorsSse;
import dev.ssekit.it.endpoints.QuotesPublisher;
import dev.ssekit.it.endpoints.QuotesSse;
import dev.ssekit.it.endpoints.QuotesStreamResource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublisherInjectionTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void worksWhereTheFeaturesAreRegistered(Container container) throws Exception {
    assertInjected(
        container, Applications.of(QuotesSse.class, FloorsSse.class, QuotesSse.class, Desk.class));
  }

  @Test
  void worksWhereThePackageIsScanned() throws Exception {
    assertInjected(
        Container.JETTY, Applications.of(Desk.class).packages("dev.ssekit.it.endpoints"));
  }

  @Test
  void worksWhereAResourceIsRegisteredByHandBesides() throws Exception {
    assertInjected(
        Container.GRIZZLY,
        Applications.of(QuotesStreamResource.class, Desk.class)
            .register(QuotesSse.class)
            .register(new FloorsSse()));
  }

  @Test
  void eachApplicationGetsPublishersOfItsOwn() throws Exception {
    try (TestServer first = TestServer.start(Container.JETTY, desk());
        TestServer second = TestServer.start(Container.JETTY, desk());
        StreamClient ofFirst = first.stream("/floors/1");
        StreamClient ofSecond = second.stream("/floors/1")) {
      assertThat(post(second, "second")).isEqualTo(204);
      assertThat(post(first, "first")).isEqualTo(204);
      assertThat(ofFirst.nextData()).contains("first");
      assertThat(ofSecond.nextData()).contains("second");
    }
  }

  @Test
  void isWhatCdiLooksForInAnyArchive() {
    assertThat(QuotesPublisher.class).hasAnnotation(Dependent.class);
  }

  private static ResourceConfig desk() {
    return Applications.of(QuotesSse.class, FloorsSse.class, Desk.class);
  }

  private static void assertInjected(Container container, ResourceConfig application)
      throws Exception {
    try (TestServer server = TestServer.start(container, application);
        StreamClient quotes = server.stream("/quotes?symbol=ACME");
        StreamClient floor = server.stream("/floors/1")) {
      assertThat(post(server, "opened")).isEqualTo(204);
      assertThat(quotes.nextData()).contains("\"note\":\"opened\"");
      assertThat(floor.nextData()).isEqualTo("{\"text\":\"opened\"}");
    }
  }

  private static int post(TestServer server, String text) throws Exception {
    return server.send(server.request("/desk").POST(BodyPublishers.ofString(text))).statusCode();
  }

  /** Sends what it is told, by both publishers. */
  @Path("/desk")
  public static final class Desk {
    private final QuotesPublisher quotes;
    private final FloorsPublisher floors;

    /**
     * @param quotes of the first endpoint
     * @param floors of the second
     */
    @Inject
    public Desk(QuotesPublisher quotes, FloorsPublisher floors) {
      this.quotes = quotes;
      this.floors = floors;
    }

    /**
     * @param text what to send
     */
    @POST
    public void send(String text) {
      quotes.changed("ACME", BigDecimal.TEN, text);
      floors.announced(text);
    }
  }
}
