package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lombok and MapStruct, found on the processor path beside this processor, in any order. */
class OtherProcessorsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"lombok mapstruct ssekit", "ssekit mapstruct lombok"})
  void goOnBesideIt(String order) throws IOException {
    Project project = project();
    assertThat(errors(project, order)).isEmpty();
    assertThat(project.generated())
        .containsExactly(
            "EventsBroadcastResource.java",
            "EventsSse.java",
            "EventsStatsResource.java",
            "EventsStreamResource.java",
            "PriceMapperImpl.java");
    assertThat(Files.readString(folder.resolve("generated/com/example/EventsStreamResource.java")))
        .contains("resources.getResource(Events.class).onConnect(stream)");
    assertThat(folder.resolve("classes/com/example/EventsSse.class")).exists();
  }

  /** Lombok writes it into the syntax tree after this processor has read the class. */
  @ParameterizedTest
  @ValueSource(strings = {"lombok ssekit", "ssekit lombok"})
  void aConstructorThatLombokWritesIsNotJudged(String order) throws IOException {
    Project project = new Project(folder);
    project.write(
        "Events.java",
        "@dev.ssekit.annotations.Sse(path = \"/events\")",
        "@lombok.RequiredArgsConstructor",
        "class Events { private final StringBuilder injected; }");
    assertThat(errors(project, order)).isEmpty();
    assertThat(project.generated()).contains("EventsStreamResource.java");
  }

  private Project project() throws IOException {
    Project project = new Project(folder);
    project.write(
        "com/example/Events.java",
        """
        package com.example;

        import dev.ssekit.annotations.Sse;
        import dev.ssekit.hub.SseStream;
        import jakarta.inject.Inject;
        import lombok.RequiredArgsConstructor;
        import lombok.extern.slf4j.Slf4j;

        @Slf4j
        @RequiredArgsConstructor(onConstructor_ = @Inject)
        @Sse(path = "/events")
        public class Events {
          private final PriceMapper mapper;

          void onConnect(SseStream stream) {
            log.info("Welcome");
            stream.send("price", mapper.shown(Price.builder().symbol("ACME").amount(10).build()));
          }
        }
        """);
    project.write(
        "com/example/Price.java",
        """
        package com.example;

        @lombok.Value
        @lombok.Builder
        public class Price {
          String symbol;
          int amount;
        }
        """);
    project.write(
        "com/example/ShownPrice.java",
        """
        package com.example;

        @lombok.Data
        public class ShownPrice {
          private String symbol;
          private int amount;
        }
        """);
    project.write(
        "com/example/PriceMapper.java",
        """
        package com.example;

        @org.mapstruct.Mapper
        public interface PriceMapper {
          ShownPrice shown(Price price);
        }
        """);
    return project;
  }

  private static List<String> errors(Project project, String order) throws IOException {
    String path =
        Arrays.stream(order.split(" ", -1))
            .flatMap(OtherProcessorsTest::jars)
            .collect(Collectors.joining(File.pathSeparator));
    return project
        .diagnose(ToolProvider.getSystemJavaCompiler(), List.of(), "-processorpath", path)
        .stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(null))
        .toList();
  }

  /** What a build tool lays on the processor path for one processor: its jar and what it needs. */
  private static Stream<String> jars(String processor) {
    List<String> classPath =
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    return processor.equals("ssekit")
        ? classPath.stream().filter(entry -> !entry.matches(".*(lombok|mapstruct).*"))
        : classPath.stream()
            .filter(entry -> Path.of(entry).getFileName().toString().startsWith(processor));
  }
}
