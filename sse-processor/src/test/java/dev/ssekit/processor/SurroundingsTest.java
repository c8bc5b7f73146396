package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
  private static final JavaFileObject EVENTS =
      JavaFileObjects.forSourceString(
          "com.example.Events",
          """
          package com.example;
          @dev.ssekit.annotations.Sse(path = "/events")
          public class Events {}
          """);

  @TempDir Path folder;

  @Test
  void aModuleThatDoesNotReadTheAnnotationGoesWithoutIt() throws IOException {
    assertThat(generatedInModule("module com.example {}"))
        .doesNotContain("Generated")
        .contains("@SseResource");
  }

  @Test
  void aModuleThatReadsItHasIt() throws IOException {
    assertThat(generatedInModule("module com.example { requires java.compiler; }"))
        .contains("@Generated(\"dev.ssekit.processor.SseProcessor\")");
  }

  @Test
  void theRuntimeMustBeThere() {
    assertThat(complaintsWithout("sse-runtime"))
        .containsExactly(
            "com/example/Events.java:3:8: [SseLibraryMissing] What is generated for Events needs"
                + " dev.ssekit.jaxrs.SseFeature, which cannot be found. Add the dependency"
                + " dev.ssekit:sse-runtime, and in a module with module-info.java require it.");
  }

  @Test
  void jaxRsMustBeThere() {
    assertThat(complaintsWithout("jakarta.ws.rs-api"))
        .containsExactly(
            "com/example/Events.java:3:8: [SseLibraryMissing] What is generated for Events needs"
                + " jakarta.ws.rs.core.Feature, which cannot be found. Add the dependency"
                + " jakarta.ws.rs:jakarta.ws.rs-api, and in a module with module-info.java"
                + " require it.");
  }

  private static List<String> complaintsWithout(String library) {
    List<File> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains(library))
            .map(File::new)
            .toList();
    return Compilations.complaints(Compilations.strict().withClasspath(classPath).compile(EVENTS));
  }

  private String generatedInModule(String declaration) throws IOException {
    Project project = new Project(folder);
    project.write("module-info.java", declaration);
    project.write("com/example/Events.java", EVENTS.getCharContent(false).toString());
    List<String> messages =
        project.compile(new SseProcessor(), "--add-reads", "com.example=ALL-UNNAMED");
    assertThat(messages).isEmpty();
    return Files.readString(folder.resolve("generated/com/example/EventsStreamResource.java"));
  }
}
