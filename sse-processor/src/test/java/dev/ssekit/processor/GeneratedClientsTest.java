package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedClientsTest {

  static Stream<Case> goodCases() {
    return Case.allIn("good");
  }

  @ParameterizedTest
  @MethodSource("goodCases")
  void compileWithoutAWarningAndReadAsReviewed(Case good) throws IOException {
    Compilation compilation = Compilations.strictWithClients().compile(good.sources());
    assertThat(Compilations.complaints(compilation)).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    Expectation.matches(good.expectedClients(), Compilations.generatedClients(compilation));
  }
}
