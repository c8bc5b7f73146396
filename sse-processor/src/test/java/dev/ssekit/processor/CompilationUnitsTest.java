package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompilationUnitsTest {
  @TempDir Path folder;

  static Stream<Case> goodCases() {
    return Case.allIn("good");
  }

  @Test
  void aMistakeGeneratesNothingForItsClassAndTheOthersGoOn() throws IOException {
    Project project = new Project(folder);
    project.write("Bad.java", "@dev.ssekit.annotations.Sse(path = \"bad\") class Bad {}");
    project.write("Good.java", "@dev.ssekit.annotations.Sse(path = \"/good\") class Good {}");
    project.write("Taken.java", "@dev.ssekit.annotations.Sse(path = \"/taken\") class Taken {}");
    project.write("TakenBroadcastResource.java", "class TakenBroadcastResource {}");
    List<String> messages = project.compile(new SseProcessor());
    assertThat(messages).hasSize(2);
    assertThat(messages.get(0)).startsWith("[SsePathLeadingSlash]");
    assertThat(messages.get(1)).startsWith("[SseNameTaken] TakenBroadcastResource");
    assertThat(project.generated())
        .containsExactly(
            "GoodBroadcastResource.java",
            "GoodSse.java",
            "GoodStatsResource.java",
            "GoodStreamResource.java");
  }

  @Test
  void whatAnEarlierCompilationLeftBehindTakesNoName() throws IOException {
    Project project = new Project(folder);
    project.write("Good.java", "@dev.ssekit.annotations.Sse(path = \"/good\") class Good {}");
    assertThat(project.compile(new SseProcessor())).isEmpty();
    assertThat(project.compile(new SseProcessor())).isEmpty();
  }

  @Test
  void everyFileOriginatesInOneClass() throws IOException {
    Project project = new Project(folder);
    project.write(
        "Outer.java",
        "class Outer extends Base {",
        "  @dev.ssekit.annotations.Sse(path = \"/one\") static class One extends Base {}",
        "  @dev.ssekit.annotations.Sse(path = \"/two\") static class Two extends Base {}",
        "}");
    project.write("Base.java", "class Base { void onConnect(dev.ssekit.hub.SseStream stream) {} }");
    OriginRecorder recorder = new OriginRecorder(new SseProcessor());
    assertThat(project.compile(recorder)).isEmpty();
    assertThat(recorder.origins())
        .hasSize(8)
        .containsEntry("Outer_OneSse", List.of("Outer.One"))
        .containsEntry("Outer_OneStreamResource", List.of("Outer.One"))
        .containsEntry("Outer_TwoStatsResource", List.of("Outer.Two"))
        .allSatisfy((file, origins) -> assertThat(origins).hasSize(1));
  }

  /** What Gradle asks of a processor that it runs for changed classes alone. */
  @ParameterizedTest
  @MethodSource("goodCases")
  void everyFileOfEveryCaseOriginatesInItsAnnotatedClass(Case good) throws IOException {
    OriginRecorder recorder = new OriginRecorder(new SseProcessor());
    Project project = good.copyTo(folder);
    project.compile(recorder);
    Map<String, List<String>> sources = new TreeMap<>(recorder.origins());
    sources.keySet().removeIf(file -> file.startsWith("META-INF/"));
    assertThat(sources).hasSameSizeAs(project.generated()).isNotEmpty();
    assertThat(recorder.origins().values()).allSatisfy(origins -> assertThat(origins).hasSize(1));
    sources.forEach((file, origins) ->
        assertThat(origins)
            .singleElement()
            .asString()
            .satisfies(origin -> assertThat(file).startsWith(nameBeside(origin))));
  }

  @Test
  void aPublisherOriginatesInItsClassAloneWhereverTheEventsAre() throws IOException {
    Project project = new Project(folder);
    project.write(
        "Prices.java",
        "@dev.ssekit.annotations.Sse(path = \"/prices\", events = Changed.class) class Prices {}");
    project.write("Changed.java", "record Changed(int price) {}");
    OriginRecorder recorder = new OriginRecorder(new SseProcessor());
    assertThat(project.compile(recorder)).isEmpty();
    assertThat(recorder.origins()).containsEntry("PricesPublisher", List.of("Prices"));
  }

  @Test
  void everyClientOriginatesInItsClassAlone() throws IOException {
    Project project = new Project(folder);
    project.write("Change.java", "record Change(String price) {}");
    project.write(
        "Outer.java",
        "class Outer {",
        "  @dev.ssekit.annotations.Sse(path = \"/one\", events = Change.class)",
        "  static class One {}",
        "}");
    OriginRecorder recorder = new OriginRecorder(new SseProcessor());
    assertThat(project.compile(recorder, "-Asse.client=java")).isEmpty();
    assertThat(recorder.origins())
        .containsEntry("Outer_OneClient", List.of("Outer.One"))
        .containsEntry("META-INF/sse/outer.one.ts", List.of("Outer.One"))
        .containsEntry("META-INF/sse/outer.one.js", List.of("Outer.One"));
  }

  @Test
  void severalMistakesOfAClassAreReportedTogether() {
    Compilation compilation =
        Compilations.compile(
            "com.example.Events",
            "package com.example;",
            "@dev.ssekit.annotations.Sse(path = \"events\", heartbeat = -5)",
            "abstract class Events {",
            "  private static int onConnect() { return 1; }",
            "}");
    assertThat(Compilations.complaints(compilation))
        .extracting(complaint -> complaint.replaceFirst("^.*java:(\\d+):.*\\[(\\w+)].*$", "$1 $2"))
        .containsExactly(
            "3 SseClassAbstract",
            "2 SsePathLeadingSlash",
            "2 SseHeartbeatNegative",
            "4 SseOnConnectPrivate",
            "4 SseOnConnectStatic",
            "4 SseOnConnectStreamMissing",
            "4 SseOnConnectReturns");
  }

  @Test
  void annotationsThatTheCompilerRefusesAreLeftToIt() {
    Compilation withoutPath =
        Compilations.compile("Events", "@dev.ssekit.annotations.Sse public class Events {}");
    assertThat(Compilations.complaints(withoutPath))
        .singleElement()
        .asString()
        .contains("missing a default value for the element 'path'");
    Compilation onMethod =
        Compilations.compile(
            "Events",
            "public class Events {",
            "  @dev.ssekit.annotations.Sse(path = \"events\") void onConnect() {}",
            "}");
    assertThat(Compilations.complaints(onMethod))
        .singleElement()
        .asString()
        .contains("Events.java:2:3: ");
  }

  @Test
  void valuesThatTheCompilerRefusesAreLeftToIt() {
    Compilation compilation =
        Compilations.compile(
            "Events",
            "@jakarta.annotation.security.PermitAll",
            "@dev.ssekit.annotations.Sse(path = \"/events\", streamAccess = 3, statsRoles = 4)",
            "public class Events {}");
    assertThat(Compilations.complaints(compilation))
        .isNotEmpty()
        .allSatisfy(complaint -> assertThat(complaint).contains("incompatible types"));
  }

  /** {@code com.example.Outer_One} for {@code com.example.Outer.One}. */
  private static String nameBeside(String type) {
    return type.replaceAll("(?<=[A-Z]\\w{0,99})\\.", "_");
  }
}
