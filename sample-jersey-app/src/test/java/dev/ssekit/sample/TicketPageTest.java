package dev.ssekit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.ssekit.hub.SseConfig;
import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.SharedBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lines of the README for a page that opens its streams with tickets, in a real browser. */
final class TicketPageTest {
  private static final String TOKEN = "the token of these tests";

  /** Whose answers have no {@code Content-Security-Policy} against scripts of this test. */
  private static final String WITHOUT_POLICY = "ready";

  /** Long enough for a page that finds no server several times over. */
  private static final double PATIENCE_MILLIS = 45_000;

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Test
  void losesAndDoublesNothingWhenTheServerRestarts() throws Exception {
    try (Backend shared = new InMemoryBackend(1000, 1 << 20);
        SampleApplication stays = start(0, shared)) {
      SampleApplication restarted = start(0, shared);
      int port = restarted.uri().getPort();
      try {
        Page page = chromium.newPage();
        page.navigate(restarted.uri() + WITHOUT_POLICY);
        page.route("**/ticket", route -> answer(route, stays));
        page.evaluate(
            """
            (lines) => {
              window.received = [];
              window.opened = 0;
              const receive = (data) => window.received.push(data);
              const welcome = () => { window.opened++; };
              const show = { connection: welcome, order: receive, gap: receive };
              new Function('show', lines)(show);
            }
            """,
            readmesLines());
        awaitOpened(page, 1);
        send(stays, 0, 10);

        restarted.close();
        send(stays, 10, 20);
        restarted = start(port, shared);
        awaitOpened(page, 2);
        send(stays, 20, 30);

        page.waitForFunction(
            "window.received.at(-1) === '29'",
            null,
            new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(page.evaluate("window.received"))
            .isEqualTo(IntStream.range(0, 30).mapToObj(String::valueOf).toList());
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

  private static void answer(Route route, SampleApplication application) {
    String ticket =
        application
            .hub()
            .endpoint("/notifications")
            .issueTicket(Map.of("user_id", "ada"), Duration.ofMinutes(1))
            .toCompletableFuture()
            .join();
    route.fulfill(new Route.FulfillOptions().setContentType("text/plain").setBody(ticket));
  }

  private static void send(SampleApplication application, int from, int to) {
    for (int i = from; i < to; i++) {
      application
          .hub()
          .broadcast("order", i, Map.of("user_id", "ada"))
          .toCompletableFuture()
          .join();
    }
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
