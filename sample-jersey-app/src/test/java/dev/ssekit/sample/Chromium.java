package dev.ssekit.sample;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Chromium of this machine, driven by Playwright, which downloads none. It runs as long as the
 * class whose extension it is.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {
  private static final Logger log = LoggerFactory.getLogger(Chromium.class);

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Root in a container needs the first; the others keep the browser from calling home. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  /** Skips the tests where no browser is installed; fails them where one is required. */
  @Override
  public void beforeAll(ExtensionContext context) {
    Path executable = find().orElseGet(Chromium::giveUp);
    Playwright driver =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS);
    playwright = driver;
    browser = driver.chromium().launch(options);
  }

  /** Opens a page with cookies of its own. */
  Page newPage() {
    return browser().newContext().newPage();
  }

  /** Closes all pages, and with them their streams. */
  void closePages() {
    browser().contexts().forEach(context -> context.close());
  }

  private Browser browser() {
    return Objects.requireNonNull(browser);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }

  private static Optional<Path> find() {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return NAMES.stream()
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path giveUp() {
    String remedy =
        "No browser on the PATH: install Chromium (on Debian: apt-get install chromium).";
    if (Boolean.parseBoolean(System.getenv("SSE_REQUIRE_BROWSER"))) {
      return fail(remedy);
    }
    log.warn("The page is not tested. {}", remedy);
    return abort(remedy);
  }
}
