package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedSourcesTest {

  static Stream<Case> goodCases() {
    return Case.allIn("good");
  }

  @ParameterizedTest
  @MethodSource("goodCases")
  void compileWithoutAWarningAndReadAsReviewed(Case good) throws IOException {
    Compilation compilation = Compilations.compile(good.sources());
    assertThat(Compilations.complaints(compilation)).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    Expectation.matches(good.expected(), Compilations.generated(compilation));
  }

  /** What an escape says, the encoding of the sources may not be able to. */
  @Test
  void sayWhatTheAnnotationSaysWhateverTheSourcesAreIn(@TempDir Path folder) throws IOException {
    Project project = new Project(folder);
    project.write(
        "com/example/Events.java",
        "package com.example;",
        "@dev.ssekit.annotations.Sse(path = \"/gr\\u00f6\\u00dfe\")",
        "public class Events {}");
    assertThat(project.compile(new SseProcessor(), "-encoding", "US-ASCII")).isEmpty();
    assertThat(folder.resolve("generated/com/example/EventsStreamResource.java"))
        .content()
        .contains("@Path(\"/gr\\u00f6\\u00dfe\")");
  }
}
