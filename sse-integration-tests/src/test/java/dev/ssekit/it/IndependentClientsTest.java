package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.MessageEvent;
import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.hub.SseStream;
import dev.ssekit.it.endpoints.OnConnectScript;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.sse.InboundSseEvent;
import jakarta.ws.rs.sse.SseEventSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndependentClientsTest {
  private final BlockingQueue<SseStream> streams = new LinkedBlockingQueue<>();
  private final OnConnectScript greeting =
      stream -> {
        stream.send(
            ServerSentEvent.builder()
                .event("hello")
                .data("ü")
                .retry(Duration.ofMillis(20))
                .build());
        streams.add(stream);
      };

  @ParameterizedTest
  @EnumSource(Container.class)
  void okhttpsEventSourceReceivesAndReconnects(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.scripted(greeting));
        EventSource client =
            new EventSource.Builder(ConnectStrategy.http(server.uri("/scripted")))
                .errorStrategy(ErrorStrategy.alwaysContinue())
                .build()) {
      for (int round = 0; round < 2; round++) {
        MessageEvent hello = client.readMessage();
        assertThat(hello.getEventName()).isEqualTo("hello");
        assertThat(hello.getData()).isEqualTo("ü");
        String id = idOf(server.broadcast("/scripted", "{\"event\":\"n\",\"data\":[1,\"a\\nb\"]}"));
        MessageEvent broadcast = client.readMessage();
        assertThat(broadcast.getEventName()).isEqualTo("n");
        assertThat(broadcast.getData()).isEqualTo("[1,\"a\\nb\"]");
        assertThat(broadcast.getLastEventId()).isEqualTo(id);
        streams.take().close();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void jerseysSseEventSourceReceivesAndReconnects(Container container) throws Exception {
    BlockingQueue<InboundSseEvent> events = new LinkedBlockingQueue<>();
    Client client = ClientBuilder.newClient();
    try (TestServer server = TestServer.start(container, Applications.scripted(greeting));
        SseEventSource source =
            SseEventSource.target(client.target(server.uri("/scripted"))).build()) {
      source.register(events::add);
      source.open();
      for (int round = 0; round < 2; round++) {
        assertThat(next(events).readData()).isEqualTo("ü");
        String id = idOf(server.broadcast("/scripted", "{\"event\":\"n\",\"data\":\"a\\nb\"}"));
        InboundSseEvent broadcast = next(events);
        assertThat(broadcast.getName()).isEqualTo("n");
        assertThat(broadcast.readData()).isEqualTo("a\nb");
        assertThat(broadcast.getId()).isEqualTo(id);
        streams.take().close();
      }
    } finally {
      client.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void okhttpsEventSourceResumes(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.scripted(greeting));
        EventSource client =
            new EventSource.Builder(ConnectStrategy.http(server.uri("/scripted")))
                .errorStrategy(ErrorStrategy.alwaysContinue())
                .build()) {
      assertThat(client.readMessage().getEventName()).isEqualTo("hello");
      for (int round = 0; round < 5; round++) {
        String seen = "{\"event\":\"n\",\"data\":\"seen " + round + "\"}";
        server.broadcast("/scripted", seen);
        assertThat(client.readMessage().getData()).isEqualTo("seen " + round);
        streams.take().close();
        String missed = "{\"event\":\"n\",\"data\":\"missed " + round + "\"}";
        server.broadcast("/scripted", missed);
        List<String> received =
            List.of(client.readMessage().getData(), client.readMessage().getData());
        assertThat(received).containsExactlyInAnyOrder("missed " + round, "ü");
      }
    }
  }

  private static String idOf(java.net.http.HttpResponse<String> answer) {
    return answer.body().replaceFirst("\\{\"id\":\"([^\"]+)\".*", "$1");
  }

  /** Jersey's client reports blocks without data, too. */
  private static InboundSseEvent next(BlockingQueue<InboundSseEvent> events)
      throws InterruptedException {
    InboundSseEvent event = events.poll(10, TimeUnit.SECONDS);
    while (event != null && event.isEmpty()) {
      event = events.poll(10, TimeUnit.SECONDS);
    }
    if (event == null) {
      throw new AssertionError("No event came within 10 seconds.");
    }
    return event;
  }
}
