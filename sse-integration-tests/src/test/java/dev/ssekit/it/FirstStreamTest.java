package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.it.endpoints.EventsSse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstStreamTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void broadcastReachesAnOpenStream(Container container) throws Exception {
    ResourceConfig app = new ResourceConfig(EventsSse.class);
    app.property(SseConfig.PROPERTY, SseConfig.builder().broadcastToken("t").build());
    long t0 = System.nanoTime();
    try (RunningServer server = container.start(app);
        StreamClient client = StreamClient.open(server.uri().resolve("events"))) {
      System.out.println(client.response().headers().map());
      System.out.println(client.next());
      System.out.println(client.next());
      HttpResponse<String> posted =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(server.uri().resolve("events/broadcast"))
                      .header("Authorization", "Bearer t")
                      .header("Content-Type", "application/json")
                      .POST(
                          HttpRequest.BodyPublishers.ofString(
                              "{\"event\":\"update\",\"data\":\"hi\"}"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      System.out.println(posted + posted.body());
      System.out.println(client.next());
      System.out.println(client.next());
      System.out.println(
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(server.uri().resolve("events/stats")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body());
      assertThat(posted.statusCode()).isEqualTo(202);
      t0 = System.nanoTime();
    } finally {
      System.out.println("CLOSE ms " + (System.nanoTime() - t0) / 1000000);
    }
  }
}
