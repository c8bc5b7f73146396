package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of the folder {@code before} could rely on, held against {@code after}. */
class LockTest {
  private static final String FILE = "sse.lock.json";
  private static final String ACCEPT = "-Asse.lock.accept=true";

  @TempDir private Path folder;

  static Stream<Case> changes() {
    return Case.allIn("locked");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void tellsOfEachChangeOnceAndTakesUpWhatWasAdded(Case change) throws IOException {
    Path file = folder.resolve(FILE);
    assertThat(Compilations.complaints(compile(change, "before"))).isEmpty();
    String locked = Files.readString(file);
    List<String> complaints = Compilations.complaints(compile(change, "after"));
    String kept = Files.readString(file);
    if (complaints.isEmpty()) {
      Expectation.matches(change.expected(), new TreeMap<>(Map.of(FILE, kept)));
    } else {
      Expectation.matches(
          change.expected(),
          new TreeMap<>(Map.of("error.txt", String.join("\n", complaints) + "\n")));
      assertThat(kept).isEqualTo(locked);
    }
  }

  @Test
  void isRewrittenWhereAChangeIsAccepted() throws IOException {
    Path file = folder.resolve(FILE);
    Case change = named("two-changes");
    compile(change, "before");
    assertThat(Compilations.complaints(compile(change, "after"))).hasSize(2);
    assertThat(Compilations.complaints(compile(change, "after", ACCEPT))).isEmpty();
    String accepted = Files.readString(file);
    assertThat(Compilations.complaints(compile(change, "after"))).isEmpty();
    assertThat(accepted).doesNotContain("\"price\"").isEqualTo(Files.readString(file));
  }

  @Test
  void isCompletedWithoutAComplaintWhereItDoesNotKnowKeys() throws IOException {
    Path file = folder.resolve(FILE);
    Case change = named("key-changed");
    compile(change, "after");
    String complete = Files.readString(file);
    String written = complete.replaceFirst("\\s*\"keys\": \\{[^}]*},", "");
    assertThat(written).doesNotContain("keys");
    Files.writeString(file, written);
    assertThat(Compilations.complaints(compile(change, "before"))).isEmpty();
    assertThat(file).hasContent(complete.replace("\"ticker\"", "\"symbol\""));
    assertThat(Compilations.complaints(compile(change, "after"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"key-added", "key-changed", "key-removed"})
  void takesUpAKeyThatIsAccepted(String name) throws IOException {
    Case change = named(name);
    compile(change, "before");
    assertThat(Compilations.complaints(compile(change, "after"))).hasSize(1);
    assertThat(Compilations.complaints(compile(change, "after", ACCEPT))).isEmpty();
    assertThat(Compilations.complaints(compile(change, "after"))).isEmpty();
    assertThat(Compilations.complaints(compile(change, "before"))).hasSize(1);
  }

  private static Case named(String name) {
    return changes().filter(each -> each.toString().equals(name)).findFirst().get();
  }

  private Compilation compile(Case change, String side, String... options) {
    String lock = "-Asse.lock=" + folder.resolve(FILE);
    return Compilations.strict(
            Stream.concat(Stream.of(lock), Stream.of(options)).toArray(String[]::new))
        .compile(new Case(change.folder().resolve(side)).sources());
  }
}
