package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseStream;
import dev.ssekit.it.endpoints.OnConnectScript;
import dev.ssekit.it.endpoints.ScriptedSse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnConnectDeadlineTest {
  private final AtomicReference<SseStream> kept = new AtomicReference<>();
  private final BlockingQueue<String> interrupted = new LinkedBlockingQueue<>();

  @ParameterizedTest
  @EnumSource(Container.class)
  void interruptsAndTellsTheClientToComeBack(Container container) throws Exception {
    InterruptFlag after = new InterruptFlag();
    try (TestServer server = TestServer.start(container, application(this::hang).register(after));
        StreamClient client = server.stream("/scripted")) {
      assertThat(client.status()).isEqualTo(200);
      assertThat(client.header("Content-Type")).isEqualTo("text/event-stream;charset=utf-8");
      List<String> block = client.next();
      assertThat(block).hasSize(1);
      assertThat(Long.parseLong(block.get(0).substring("retry: ".length())))
          .isBetween(3000L, 9000L);
      assertThat(client.next()).isEqualTo(StreamClient.END);
      assertThat(interrupted.poll(5, TimeUnit.SECONDS)).isNotNull();
      assertThat(after.seen.poll(5, TimeUnit.SECONDS)).isFalse();
      assertThat(server.hub().endpoint("/scripted").connections()).isZero();
      assertThat(kept.get().isOpen()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void countsALateReturnAsLateWhateverItDoes(Container container) throws Exception {
    InterruptFlag after = new InterruptFlag();
    OnConnectScript swallow =
        stream -> {
          hangUninterrupted();
          stream.send("late", "data");
          throw new IllegalStateException("late as well");
        };
    try (TestServer server = TestServer.start(container, application(swallow).register(after));
        StreamClient client = server.stream("/scripted")) {
      assertThat(client.next()).singleElement().asString().startsWith("retry: ");
      assertThat(client.next()).isEqualTo(StreamClient.END);
      assertThat(after.seen.poll(5, TimeUnit.SECONDS)).isFalse();
    }
  }

  private static ResourceConfig application(OnConnectScript script) {
    return Applications.configured(
            config -> config.onConnectDeadline(Duration.ofMillis(200)), ScriptedSse.class)
        .register(Applications.binding(script));
  }

  private void hang(SseStream stream) throws InterruptedException {
    kept.set(stream);
    stream.send("never", "seen");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.add(Thread.currentThread().getName());
      throw e;
    }
  }

  private static void hangUninterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the container's thread is still marked as interrupted when the answer leaves. */
  static final class InterruptFlag implements ContainerResponseFilter {
    final BlockingQueue<Boolean> seen = new LinkedBlockingQueue<>();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      seen.add(Thread.currentThread().isInterrupted());
    }
  }
}
