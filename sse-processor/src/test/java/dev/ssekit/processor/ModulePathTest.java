package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's project with a module-info, and everything that it needs on the module path. */
class ModulePathTest {
  private static final Map<String, String> NAMES_BY_MODULE =
      Map.of(
          "sse-annotations", "dev.ssekit.annotations",
          "sse-runtime", "dev.ssekit.runtime");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "requires static java.compiler;"})
  void aModuleCompiles(String compiler) throws IOException {
    Project project = new Project(folder);
    project.write(
        "module-info.java",
        "module com.example {",
        "  requires dev.ssekit.annotations;",
        "  requires dev.ssekit.runtime;",
        "  requires jakarta.ws.rs;",
        compiler,
        "}");
    project.write(
        "com/example/Events.java",
        """
        package com.example;

        import dev.ssekit.annotations.Sse;
        import dev.ssekit.hub.SseStream;

        @Sse(path = "/events")
        public class Events {
          void onConnect(SseStream stream) {}
        }
        """);
    assertThat(project.compile(new SseProcessor(), "--module-path", modulePath())).isEmpty();
    assertThat(Files.readString(folder.resolve("generated/com/example/EventsSse.java")))
        .matches(source -> source.contains("@Generated(") != compiler.isEmpty());
    assertThat(folder.resolve("classes/com/example/EventsSse.class")).exists();
  }

  private String modulePath() throws IOException {
    List<String> modules = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.contains("jakarta.") && entry.endsWith(".jar")) {
        modules.add(entry);
      }
      for (var module : NAMES_BY_MODULE.entrySet()) {
        if (Path.of(entry).endsWith(Path.of(module.getKey(), "target", "classes"))) {
          modules.add(jar(Path.of(entry), module.getValue()).toString());
        } else if (Path.of(entry).getFileName().toString().matches(module.getKey() + ".*\\.jar")) {
          modules.add(entry);
        }
      }
    }
    return String.join(File.pathSeparator, modules);
  }

  /** What the build makes of a module's classes after its tests. */
  private Path jar(Path classes, String moduleName) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", moduleName);
    Path jar = folder.resolve(moduleName + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream output = new JarOutputStream(file, manifest);
        Stream<Path> content = Files.walk(classes)) {
      for (Path each : content.filter(path -> path.toString().endsWith(".class")).toList()) {
        output.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, output);
      }
    }
    return jar;
  }
}
