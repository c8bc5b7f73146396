package dev.ssekit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.ssekit.hub.SseConfig;
import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.SharedBackend;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Restarts as a browser's own {@code EventSource} lives through them. */
final class RestartTest {
  private static final String TOKEN = "the token of these tests";

  /** Long enough for a browser that is told to come back later, several times over. */
  private static final double PATIENCE_MILLIS = 45_000;

  @RegisterExtension static final Chromium chromium = new Chromium();

  @AfterEach
  void closePages() {
    chromium.closePages();
  }

  @Test
  void losesAndDoublesNothingWhenAnotherNodeTakesOver() throws Exception {
    try (Backend shared = new InMemoryBackend(1000, 1 << 20);
        SampleApplication first = start(shared);
        SampleApplication second = start(shared);
        ConnectionSwitch address = new ConnectionSwitch(first.uri())) {
      Page page = chromium.newPage();
      page.navigate(address.uri().toString());
      page.evaluate(
          """
          () => new Promise((opened) => {
            window.received = [];
            window.opened = 0;
            const source = new EventSource('/channels?channel=restart');
            source.addEventListener('count', ({ data }) => window.received.push(data));
            source.addEventListener('gap', ({ data }) => window.received.push(`gap ${data}`));
            source.onopen = () => { window.opened++; opened(); };
          })
          """);
      for (int i = 0; i < 10; i++) {
        broadcast(second, i);
      }

      address.turnTo(second.uri());
      CompletableFuture<Void> restart = CompletableFuture.runAsync(first::close);
      int sent = 10;
      while (!restart.isDone()) {
        broadcast(second, sent++);
        page.waitForTimeout(50);
      }
      restart.join();
      broadcast(second, sent++);

      page.waitForFunction(
          "last => window.received.at(-1) === last",
          String.valueOf(sent - 1),
          new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
      assertThat(page.evaluate("window.received"))
          .isEqualTo(IntStream.range(0, sent).mapToObj(String::valueOf).toList());
      assertThat((int) page.evaluate("window.opened")).isGreaterThan(1);
    }
  }

  @Test
  void keepsComingBackToANodeThatDrainsUntilItHasRestarted() throws Exception {
    SampleApplication application = SampleApplication.start(0, TOKEN);
    try {
      int port = application.uri().getPort();
      Page page = chromium.newPage();
      page.navigate(application.uri().toString());
      assertStatus(page, "open");

      application.hub().drain().toCompletableFuture().join();
      assertStatus(page, "reconnecting");
      Response refused =
          page.waitForResponse(
              response -> response.url().endsWith("/events"),
              new Page.WaitForResponseOptions().setTimeout(PATIENCE_MILLIS),
              () -> {});
      assertThat(refused.status()).isEqualTo(200);
      assertThat(new Client(application.uri()).get("ready").statusCode()).isEqualTo(503);
      assertStatus(page, "reconnecting");

      application.close();
      application = SampleApplication.start(port, TOKEN);
      assertStatus(page, "open");
      new Client(application.uri()).get("trigger-event");
      PlaywrightAssertions.assertThat(page.locator("body")).containsText("The alarm was triggered");
    } finally {
      application.close();
    }
  }

  private static SampleApplication start(Backend shared) throws Exception {
    return SampleApplication.start(
        0,
        SseConfig.builder()
            .broadcastToken(TOKEN)
            .backend(() -> new SharedBackend(shared))
            .drainTime(Duration.ofSeconds(2))
            .build());
  }

  private static void broadcast(SampleApplication application, int number) {
    application.hub().broadcast("count", number).toCompletableFuture().join();
  }

  private static void assertStatus(Page page, String status) {
    PlaywrightAssertions.assertThat(page.locator("#status"))
        .hasText(status, new HasTextOptions().setTimeout(PATIENCE_MILLIS));
  }
}
