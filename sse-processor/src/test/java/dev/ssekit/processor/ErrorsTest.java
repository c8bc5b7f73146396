package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsTest {

  static Stream<Case> badCases() {
    return Case.allIn("bad");
  }

  @ParameterizedTest
  @MethodSource("badCases")
  void areOnePerMistakeAtItsPlace(Case bad) throws IOException {
    Compilation compilation = Compilations.compile(bad.sources());
    List<String> complaints = Compilations.complaints(compilation);
    assertThat(complaints).hasSize(1);
    assertThat(compilation.errors()).hasSize(1);
    Expectation.matches(
        bad.expected(), new TreeMap<>(Map.of("error.txt", complaints.get(0) + "\n")));
  }
}
