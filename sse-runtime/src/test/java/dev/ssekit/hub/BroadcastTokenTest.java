package dev.ssekit.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("reads the log, which goes to System.err")
class BroadcastTokenTest {
  private static final Pattern LOGGED = Pattern.compile("stops it is (\\S+) ;");
  private static final String LONG = "sixteen-letters-";

  @Test
  void matchesWhatIsConfiguredAndNothingElse() {
    BroadcastToken token = BroadcastToken.of(Optional.of("s3cret"), true).orElseThrow();
    assertThat(token.matches("s3cret")).isTrue();
    assertThat(token.matches("s3cre")).isFalse();
    assertThat(token.matches("s3crets")).isFalse();
    assertThat(token.matches("")).isFalse();
  }

  @Test
  void isEachOfSeveralWhileTheyAreRotated() {
    BroadcastToken token = BroadcastToken.of(Optional.of("new, old ,older"), true).orElseThrow();
    assertThat(token.matches("new")).isTrue();
    assertThat(token.matches("old")).isTrue();
    assertThat(token.matches("older")).isTrue();
    assertThat(token.matches("new, old ,older")).isFalse();
    assertThat(token.matches("oldest")).isFalse();
    assertThat(token.matches("")).isFalse();
  }

  @Test
  void isNotLoggedWhereItIsConfigured() {
    assertThat(log(() -> BroadcastToken.of(Optional.of(LONG), true))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "fifteen-letters", LONG + ", fifteen-letters,a"})
  void isWarnedOfOnceAndNotLoggedWhereItIsShort(String tokens) {
    String log = log(() -> BroadcastToken.of(Optional.of(tokens), true));
    assertThat(log).containsOnlyOnce("can be guessed").contains("long and random");
    assertThat(log).doesNotContain("fifteen-letters", LONG);
  }

  @Test
  void isMadeAndLoggedOnceWhereNoneIsConfigured() {
    BroadcastToken[] made = new BroadcastToken[1];
    String log = log(() -> made[0] = BroadcastToken.of(Optional.empty(), false).orElseThrow());
    Matcher logged = LOGGED.matcher(log);
    assertThat(logged.find()).isTrue();
    assertThat(made[0].matches(logged.group(1))).isTrue();
    assertThat(logged.group(1)).hasSizeGreaterThanOrEqualTo(32);
    assertThat(logged.find()).isFalse();
    assertThat(log).contains("SSE_BROADCAST_TOKEN", "sse.broadcast-token");
  }

  @Test
  void isAnotherForEachHub() {
    Matcher one = LOGGED.matcher(log(() -> BroadcastToken.of(Optional.empty(), false)));
    Matcher two = LOGGED.matcher(log(() -> BroadcastToken.of(Optional.empty(), false)));
    assertThat(one.find() && two.find()).isTrue();
    assertThat(one.group(1)).isNotEqualTo(two.group(1));
  }

  @Test
  void isNotMadeWhereEachNodeWouldMakeItsOwn() {
    String log = log(() -> assertThat(BroadcastToken.of(Optional.empty(), true)).isEmpty());
    assertThat(log).contains("SSE_BROADCAST_TOKEN", "503").doesNotContain("stops it is");
  }

  private static String log(Runnable action) {
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(captured, true, UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(before);
    }
    return captured.toString(UTF_8);
  }
}
