package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse compiles with a compiler of its own, which has other elements than javac. */
class EclipseCompilerTest {
  /** Errors within an array stand at its annotation there, and those of a record nowhere. */
  private static final Set<String> PLACED_ELSEWHERE =
      Set.of(
          "class-kind-record",
          "origin-invalid-credentials",
          "origin-invalid-default-port",
          "origin-invalid-path",
          "origin-invalid-port");

  /** What is said of events, for whose records Eclipse's compiler has no place. */
  private static final Pattern OF_RECORDS = Pattern.compile("\\[Sse(?:Event|Key|Channel)\\w*]");

  @TempDir Path folder;

  static Stream<Case> goodCases() {
    return Case.allIn("good");
  }

  static Stream<Case> badCases() {
    return Case.allIn("bad");
  }

  @ParameterizedTest
  @MethodSource("goodCases")
  void generatesWhatJavacDoes(Case good) throws IOException {
    Project project = good.copyTo(folder);
    assertThat(complaints(project)).isEmpty();
    assertThat(project.generatedTexts()).isEqualTo(Case.textsBelow(good.expected()));
  }

  @ParameterizedTest
  @MethodSource("badCases")
  void saysTheSameAtTheSameLine(Case bad) throws IOException {
    String expected =
        Files.readString(bad.expected().resolve("error.txt"))
            .strip()
            .replaceFirst(":\\d+: \\[", ": [");
    boolean isElsewhere =
        PLACED_ELSEWHERE.contains(bad.toString()) || OF_RECORDS.matcher(expected).find();
    String place = isElsewhere ? "^.*?:\\d+: " : "";
    assertThat(complaints(bad.copyTo(folder)))
        .extracting(complaint -> complaint.replaceFirst(place, ""))
        .containsOnlyOnce(expected.replaceFirst(place, ""));
  }

  private List<String> complaints(Project project) throws IOException {
    return project
        .diagnose(new EclipseCompiler(), List.of(new SseProcessor()), "-source", "17", "-nowarn")
        .stream()
        .map(this::complaint)
        .toList();
  }

  private String complaint(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file =
        source == null
            ? "nowhere"
            : folder.resolve("src").relativize(Path.of(source.toUri())).toString();
    return "%s:%d: %s"
        .formatted(
            file.replace('\\', '/'), diagnostic.getLineNumber(), diagnostic.getMessage(null));
  }
}
