package dev.ssekit.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in a real browser, with that browser's own {@code EventSource}. */
final class PageTest {
  private static final String TOKEN = "the token of these tests";

  /** Long enough for a browser that waits three seconds before it comes back. */
  private static final double PATIENCE_MILLIS = 20_000;

  @RegisterExtension static final Chromium chromium = new Chromium();

  private SampleApplication application;
  private Client client;
  private Page page;

  @BeforeEach
  void open() throws Exception {
    application = SampleApplication.start(0, TOKEN);
    client = new Client(application.uri());
    page = chromium.newPage();
    page.navigate(application.uri().toString());
  }

  @AfterEach
  void close() {
    chromium.closePages();
    application.close();
  }

  @Test
  void opensAStreamAndIsWelcomed() {
    assertThat(status()).hasText("open");
    assertThat(events()).containsText("Welcome!");
  }

  @Test
  void showsAnAlert() {
    assertThat(status()).hasText("open");

    button("Trigger alert").click();

    assertThat(events().getByRole(AriaRole.LISTITEM).first()).containsText("alert");
  }

  @Test
  void receivesItsChannelAndNoOther() {
    join("sports");

    client.broadcast("channels", TOKEN, update("news", "rain tomorrow"));
    client.broadcast("channels", TOKEN, update("sports", "one to nil"));

    assertThat(events()).containsText("one to nil");
    assertThat(events()).not().containsText("rain tomorrow");
  }

  @Test
  void receivesWhatItSends() {
    join("sports");

    page.getByLabel("Event", exactly()).fill("goal");
    page.getByLabel("Data").fill("<b>two</b> to nil");
    page.getByLabel("Broadcast token").fill(TOKEN);
    button("Send").click();

    Locator newest = events().getByRole(AriaRole.LISTITEM).first();
    assertThat(newest).containsText("goal");
    assertThat(newest).containsText("<b>two</b> to nil");
    assertThat(page.getByText("Accepted for 1 client")).isVisible();
  }

  @Test
  void tellsWhyItCannotSend() {
    page.getByLabel("Broadcast token").fill("a wrong one");
    button("Send").click();

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("token");
  }

  @Test
  void comesBackByItselfAfterTheServerHasRestarted() throws Exception {
    assertThat(status()).hasText("open");
    int port = application.uri().getPort();

    application.close();
    assertThat(status()).hasText("reconnecting");
    application = SampleApplication.start(port, TOKEN);

    assertThat(status()).hasText("open", new HasTextOptions().setTimeout(PATIENCE_MILLIS));
    client.get("trigger-event");
    assertThat(events()).containsText("The alarm was triggered");
  }

  @Test
  void showsAUserWhatIsForThatUserOnly() {
    logIn("ada");

    client.broadcast("notifications", TOKEN, notification("bob", "a secret of bob's"));
    client.broadcast("notifications", TOKEN, notification("ada", "ada's ticket"));

    assertThat(notifications()).containsText("ada's ticket");
    assertThat(notifications()).not().containsText("a secret of bob's");
  }

  @Test
  void isNobodyElseByAskingForIt() {
    page.navigate(application.uri() + "?user_id=123");
    logIn("ada");
    page.evaluate(
        """
        () => new Promise((opened) => {
          const source = new EventSource('/notifications?user_id=123');
          source.onmessage = ({ data }) => { document.title = data; };
          source.onopen = opened;
        })
        """);

    client.broadcast("notifications", TOKEN, notification("123", "for 123"));
    client.broadcast("notifications", TOKEN, notification("ada", "for ada"));

    assertThat(notifications()).containsText("for ada");
    assertThat(notifications()).not().containsText("for 123");
    assertThat(page).hasTitle("for ada");
  }

  @Test
  void asksForTheLoginAgainWhenTheServerHasForgottenIt() throws Exception {
    logIn("ada");
    int port = application.uri().getPort();

    application.close();
    application = SampleApplication.start(port, TOKEN);

    assertThat(button("Log in")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
  }

  @Test
  void staysLoggedInWhenAnOlderAnswerSaysThatNobodyIs() {
    List<Runnable> answers = new ArrayList<>();
    page.route(
        "**/login",
        route -> {
          if (route.request().method().equals("GET")) {
            APIResponse nobody = route.fetch();
            answers.add(() -> route.fulfill(new FulfillOptions().setResponse(nobody)));
          } else {
            route.resume();
          }
        });
    page.reload();
    logIn("ada");

    page.waitForResponse("**/login", () -> answers.forEach(Runnable::run)).finished();
    client.broadcast("notifications", TOKEN, notification("ada", "ada's ticket"));

    assertThat(notifications()).containsText("ada's ticket");
  }

  @Test
  void countsConnectionsInAChart() {
    Locator chart = page.getByRole(AriaRole.IMG);
    assertThat(chart).hasAccessibleName(Pattern.compile("now 1 on /events, 0 on /channels"));

    chromium.newPage().navigate(application.uri().toString());

    assertThat(chart).hasAccessibleName(Pattern.compile("now 2 on /events, 0 on /channels"));
    assertThat(chart.locator(".line.events")).hasAttribute("d", Pattern.compile("M.*H.*V"));
  }

  @Test
  void showsPricesThroughTheGeneratedClient() {
    assertThat(prices().getByRole(AriaRole.DEFINITION)).hasCount(3);
    assertThat(price("ACME")).hasText(Pattern.compile("\\d{3}[.]\\d{2}"));
    assertThat(page.locator("#prices-status")).hasText("open");
    assertThat(price("ACME")).hasAttribute("data-trend", Pattern.compile("up|down"));
  }

  @Test
  void showsThePricesOfOneShareAlone() {
    page.getByText("BOLT", new Page.GetByTextOptions().setExact(true)).first().click();

    assertThat(price("BOLT")).hasAttribute("data-trend", Pattern.compile("up|down"));
    assertThat(prices().getByRole(AriaRole.DEFINITION)).hasCount(1);
  }

  @Test
  void saysThatTheMarketIsClosedAndGoesOnWithIt() throws Exception {
    assertThat(price("ACME")).isVisible();
    page.evaluate(
        """
        () => {
          const states = [];
          const status = document.getElementById('prices-status');
          new MutationObserver(() => {
            states.push(status.textContent);
            document.body.dataset.states = states.join(', ');
          }).observe(status, { childList: true });
        }
        """);
    int port = application.uri().getPort();

    application.close();
    assertThat(page.locator("body")).hasAttribute("data-states", "market closed, reconnecting");
    application = SampleApplication.start(port, TOKEN);

    assertThat(page.locator("body"))
        .hasAttribute(
            "data-states",
            "market closed, reconnecting, open",
            new HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
  }

  private void join(String channel) {
    page.getByText("/channels", new Page.GetByTextOptions().setExact(true)).first().click();
    page.getByLabel("Channel", exactly()).fill(channel);
    button("Connect").click();
    assertThat(events()).containsText("\"channel\":[\"" + channel + "\"]");
  }

  private void logIn(String name) {
    page.getByLabel("Your name").fill(name);
    button("Log in").click();
    assertThat(notifications()).containsText("Notifications for " + name);
  }

  private Locator status() {
    return page.locator("#status");
  }

  private Locator events() {
    return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Events"));
  }

  private Locator notifications() {
    return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Notifications"));
  }

  private Locator prices() {
    return page.locator("#prices");
  }

  private Locator price(String symbol) {
    return page.locator("#prices dd[data-symbol='" + symbol + "']");
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static String update(String channel, String data) {
    return """
    {"event": "update", "data": "%s", "filter": {"channel": "%s"}}
    """
        .formatted(data, channel);
  }

  private static String notification(String user, String data) {
    return """
    {"event": "message", "data": "%s", "filter": {"user_id": "%s"}}
    """
        .formatted(data, user);
  }
}
