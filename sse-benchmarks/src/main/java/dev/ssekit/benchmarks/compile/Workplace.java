package dev.ssekit.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A folder with the annotated classes, sources and compiled, and what is generated for them. */
record Workplace(Path folder) {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  /** Writes the classes, and has the processor generate what belongs to them. */
  static Workplace prepare(Path folder, int classes) throws IOException {
    Workplace workplace = new Workplace(folder);
    Path sources = Files.createDirectories(folder.resolve("src/com/example/endpoints"));
    for (int i = 1; i <= classes; i++) {
      Files.writeString(sources.resolve("Events" + i + ".java"), endpoint(i));
    }
    Files.createDirectories(workplace.generated());
    List<String> options = new ArrayList<>(Contender.PROCESSOR.options(workplace));
    options.addAll(List.of("-proc:only", "-s", workplace.generated().toString()));
    javac(options, CLASS_PATH, sourcesBelow(folder.resolve("src")));
    Files.createDirectories(workplace.compiled());
    javac(
        List.of("-proc:none", "-d", workplace.compiled().toString()),
        CLASS_PATH,
        sourcesBelow(folder.resolve("src")));
    return workplace;
  }

  private static String endpoint(int number) {
    return """
    package com.example.endpoints;

    import dev.ssekit.annotations.Sse;
    import dev.ssekit.hub.SseStream;
    import java.util.Map;

    @Sse(path = "/events/%1$d", heartbeat = 20)
    public class Events%1$d {
      void onConnect(SseStream stream) {
        stream.setMetadata("channel", stream.metadata("channel").orElse("global"));
        stream.send("connection", Map.of("message", "Welcome!"));
      }
    }
    """
        .formatted(number);
  }

  Path generated() {
    return folder.resolve("generated");
  }

  private Path compiled() {
    return folder.resolve("compiled");
  }

  List<String> processor(String name, String... options) {
    List<String> all = new ArrayList<>(List.of("-processorpath", CLASS_PATH, "-processor", name));
    all.addAll(List.of(options));
    return all;
  }

  /** A compilation from scratch; clearing away what the last one has left is not part of it. */
  Runnable compilation(Contender contender) throws IOException {
    Path output = folder.resolve("output");
    deleteBelow(output);
    Path classes = Files.createDirectories(output.resolve("classes"));
    Path written = Files.createDirectories(output.resolve("generated"));
    List<String> options = new ArrayList<>(contender.options(this));
    options.addAll(List.of("-d", classes.toString(), "-s", written.toString()));
    List<Path> sources = new ArrayList<>();
    if (contender.takesClasses()) {
      sources.addAll(sourcesBelow(folder.resolve("src")));
    }
    if (contender.takesGenerated()) {
      sources.addAll(sourcesBelow(generated()));
    }
    String classPath =
        contender.takesClasses() ? CLASS_PATH : compiled() + File.pathSeparator + CLASS_PATH;
    return () -> javac(options, classPath, sources);
  }

  void delete() throws IOException {
    deleteBelow(folder);
  }

  private static void javac(List<String> options, String classPath, List<Path> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-classpath", classPath));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(output, files, null, all, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException(output.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sourcesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void deleteBelow(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
