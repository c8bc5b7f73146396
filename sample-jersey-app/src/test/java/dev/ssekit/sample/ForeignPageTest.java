package dev.ssekit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A page that another origin served, in a browser whose user is logged in here. Another port is
 * another origin; a browser sends it the cookies of this one all the same.
 */
final class ForeignPageTest {
  private static final String TOKEN = "the token of these tests";

  /** Whose answers have no {@code Content-Security-Policy} that would hold its scripts back. */
  private static final String WITHOUT_POLICY = "ready";

  private static final String LISTEN =
      """
      (url) => new Promise((done) => {
        const source = new EventSource(url, { withCredentials: true });
        source.addEventListener('connection', ({ data }) => { source.close(); done(data); });
        source.onerror = () => done(`refused: ${source.readyState === EventSource.CLOSED}`);
      })
      """;

  @RegisterExtension static final Chromium chromium = new Chromium();

  private SampleApplication application;
  private SampleApplication foreign;
  private Page page;

  @BeforeEach
  void open() throws Exception {
    application = SampleApplication.start(0, TOKEN);
    foreign = SampleApplication.start(0, TOKEN);
    page = chromium.newPage();
    page.navigate(application.uri().toString());
    page.evaluate(
        """
        () => fetch('/login', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ name: 'ada' })
        })
        """);
  }

  @AfterEach
  void close() {
    chromium.closePages();
    foreign.close();
    application.close();
  }

  @Test
  void cannotReadTheStreamOfTheUser() {
    assertThat(page.evaluate(LISTEN, notifications()).toString())
        .as("what the application's own page reads")
        .contains("Notifications for ada");

    page.navigate(foreign.uri() + WITHOUT_POLICY);
    assertThat(page.evaluate(LISTEN, notifications())).isEqualTo("refused: true");
  }

  @Test
  void cannotOpenAnyStreamWithCookiesEvenWithoutReadingIt() {
    page.navigate(foreign.uri() + WITHOUT_POLICY);
    assertThat(statusOfAPublicStream("include")).isEqualTo(403);
    assertThat(statusOfAPublicStream("omit")).isEqualTo(200);
  }

  private int statusOfAPublicStream(String credentials) {
    return page.waitForResponse(
            application.uri() + "events",
            () ->
                page.evaluate(
                    """
                    ([url, credentials]) => { fetch(url, { mode: 'no-cors', credentials }); }
                    """,
                    List.of(application.uri() + "events", credentials)))
        .status();
  }

  private String notifications() {
    return application.uri() + "notifications";
  }
}
