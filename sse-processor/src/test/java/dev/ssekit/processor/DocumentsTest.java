package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void areNotWrittenWhereAClassIsWrong(@TempDir Path folder) throws IOException {
    Project project = new Project(folder);
    project.write(
        "com/example/Events.java",
        "package com.example;",
        "@dev.ssekit.annotations.Sse(path = \"events\")",
        "public class Events {}");
    assertThat(project.compile(List.of(new ContractProcessor(), new SseProcessor())))
        .singleElement()
        .asString()
        .startsWith("[SsePathLeadingSlash]");
    assertThat(folder.resolve("classes/META-INF")).doesNotExist();
  }

  @Test
  void areInUtf8WhateverTheSourcesAreIn(@TempDir Path folder) throws IOException {
    Project project = new Project(folder);
    project.write(
        "com/example/Events.java",
        "package com.example;",
        "@dev.ssekit.annotations.Sse(path = \"/gr\\u00f6\\u00dfe\")",
        "public class Events {}");
    assertThat(project.compile(new ContractProcessor(), "-encoding", "US-ASCII")).isEmpty();
    assertThat(folder.resolve("classes/META-INF/sse/asyncapi.json")).content().contains("/größe");
  }

  /** OpenAPI forbids two paths that differ in the names of their templates alone. */
  @Test
  void showOneOfTwoPathsThatOnlyARegularExpressionTellsApart(@TempDir Path folder)
      throws IOException {
    Project project = new Project(folder);
    project.write(
        "com/example/Numbered.java",
        "package com.example;",
        "@dev.ssekit.annotations.Sse(path = \"/rooms/{id: [0-9]+}\")",
        "public class Numbered {}");
    project.write(
        "com/example/Named.java",
        "package com.example;",
        "@dev.ssekit.annotations.Sse(path = \"/rooms/{name}\")",
        "public class Named {}");
    assertThat(project.compile(new ContractProcessor())).isEmpty();
    assertThat(folder.resolve("classes/META-INF/sse/openapi.json"))
        .content()
        .contains("\"/rooms/{id}\"")
        .doesNotContain("\"/rooms/{name}\"");
  }

  @Test
  void areNotWrittenWhereNobodyWantsThem() {
    Compilation compilation =
        Compilations.strict("-Asse.documents=false")
            .compile(Case.allIn("documents").findFirst().orElseThrow().sources());
    assertThat(Compilations.documents(compilation)).isEmpty();
  }

  @Test
  void areCalledWhatOptionsSay() {
    Compilation compilation =
        Compilations.strict("-Asse.documents.title=The market", "-Asse.documents.version=1.2.3")
            .compile(Case.allIn("documents").findFirst().orElseThrow().sources());
    assertThat(Compilations.documents(compilation).values())
        .hasSize(2)
        .allSatisfy(text ->
            assertThat(text).contains("\"title\": \"The market\"", "\"version\": \"1.2.3\""));
  }
}
