package dev.ssekit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.ssekit.hub.Broadcast;
import dev.ssekit.hub.SseConfig;
import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.SharedBackend;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Pages that open their streams with tickets, in a real browser: by the lines of the README, and by
 * the generated client.
 */
final class TicketPageTest {
  private static final String TOKEN = "the token of these tests";

  /** Whose answers have no {@code Content-Security-Policy} against scripts of this test. */
  private static final String WITHOUT_POLICY = "ready";

  /** Long enough for a page that finds no server several times over. */
  private static final double PATIENCE_MILLIS = 45_000;

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Test
  void losesAndDoublesNothingWhenTheServerRestarts() throws Exception {
    listenAcrossARestart(
        "/notifications",
        """
        (lines) => {
          window.received = [];
          window.opened = 0;
          const receive = (data) => window.received.push(Number(data));
          const welcome = () => { window.opened++; };
          const show = { connection: welcome, order: receive, gap: receive };
          new Function('show', lines)(show);
        }
        """,
        (application, number) ->
            application.hub().broadcast("order", number, Map.of("user_id", "ada")));
  }

  @Test
  void theGeneratedClientDoesNeither() throws Exception {
    listenAcrossARestart(
        "/prices",
        """
        async () => {
          window.received = [];
          window.opened = 0;
          const { connectPrices } = await import('/prices.js');
          connectPrices(
            { symbol: 'TEST' },
            {
              changed: ({ price }) => window.received.push(price),
              gap: ({ reason }) => window.received.push(reason),
            },
            {
              ticket: async () => (await fetch('/ticket')).text(),
              onOpen: () => { window.opened++; },
            },
          );
        }
        """,
        (application, number) ->
            new PricesPublisher(application.hub()).changed("TEST", BigDecimal.valueOf(number)));
  }

  /**
   * What a page is sent before, while and after its server restarts, another stays, it receives.
   */
  private static void listenAcrossARestart(String path, String listen, Sending sending)
      throws Exception {
    try (Backend shared = new InMemoryBackend(1000, 1 << 20);
        SampleApplication stays = start(0, shared)) {
      SampleApplication restarted = start(0, shared);
      int port = restarted.uri().getPort();
      try {
        Page page = chromium.newPage();
        page.navigate(restarted.uri() + WITHOUT_POLICY);
        page.route("**/ticket", route -> answer(route, stays, path));
        page.evaluate(listen, readmesLines());
        awaitOpened(page, 1);
        send(sending, stays, 0, 10);
        page.waitForFunction("window.received.at(-1) === 9");

        restarted.close();
        send(sending, stays, 10, 20);
        restarted = start(port, shared);
        awaitOpened(page, 2);
        send(sending, stays, 20, 30);

        page.waitForFunction(
            "window.received.at(-1) === 29",
            null,
            new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(page.evaluate("window.received"))
            .isEqualTo(IntStream.range(0, 30).boxed().toList());
      } finally {
        chromium.closePages();
        restarted.close();
      }
    }
  }

  private static void awaitOpened(Page page, int times) {
    page.waitForFunction(
        "times => window.opened >= times",
        times,
        new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
  }

  private static void answer(Route route, SampleApplication application, String path) {
    String ticket =
        application
            .hub()
            .endpoint(path)
            .issueTicket(Map.of("user_id", "ada"), Duration.ofMinutes(1))
            .toCompletableFuture()
            .join();
    route.fulfill(new Route.FulfillOptions().setContentType("text/plain").setBody(ticket));
  }

  private static void send(Sending sending, SampleApplication application, int from, int to) {
    for (int i = from; i < to; i++) {
      sending.send(application, i).toCompletableFuture().join();
    }
  }

  /** Sends one event of a test's, which holds a number. */
  @FunctionalInterface
  private interface Sending {
    CompletionStage<Broadcast> send(SampleApplication application, int number);
  }

  private static String readmesLines() throws Exception {
    Matcher lines =
        Pattern.compile("(?ms)^```js\n(.*?)^```$")
            .matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(lines.find()).isTrue();
    return lines.group(1);
  }

  private static SampleApplication start(int port, Backend shared) throws Exception {
    return SampleApplication.start(
        port,
        SseConfig.builder().broadcastToken(TOKEN).backend(() -> new SharedBackend(shared)).build());
  }
}
