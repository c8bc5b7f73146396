package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

  static Stream<Case> cases() {
    return Case.allIn("documents");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readAsReviewed(Case documented) throws IOException {
    Compilation compilation = Compilations.compile(documented.sources());
    assertThat(Compilations.complaints(compilation)).isEmpty();
    Expectation.matches(documented.expected(), Compilations.documents(compilation));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areTheSameWhateverTheOrderOfSources(Case documented) {
    List<JavaFileObject> reversed = new ArrayList<>(documented.sources());
    Collections.reverse(reversed);
    assertThat(Compilations.documents(Compilations.compile(reversed)))
        .isEqualTo(Compilations.documents(Compilations.compile(documented.sources())));
  }

  @Test
  void areNotWrittenWhereAClassIsWrong() {
    Compilation compilation =
        Compilations.compile(
            "com.example.Events",
            "package com.example;",
            "@dev.ssekit.annotations.Sse(path = \"events\")",
            "public class Events {}");
    assertThat(compilation.errors()).hasSize(1);
    assertThat(Compilations.documents(compilation)).isEmpty();
  }
}
