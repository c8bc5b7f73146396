package dev.ssekit.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project on disk, compiled as a build tool does it: with its own output on the class path. */
record Project(Path folder) {

  Project {
    for (String each : List.of("src", "classes", "generated")) {
      folder.resolve(each).toFile().mkdirs();
    }
  }

  void write(String file, String... lines) throws IOException {
    Path path = folder.resolve("src").resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, Arrays.asList(lines));
  }

  /** What the compiler says, without the places. */
  List<String> compile(Processor processor, String... options) throws IOException {
    return compile(List.of(processor), options);
  }

  /** The same with several processors. */
  List<String> compile(List<Processor> processors, String... options) throws IOException {
    return diagnose(ToolProvider.getSystemJavaCompiler(), processors, options).stream()
        .map(each -> each.getMessage(null))
        .toList();
  }

  /** What a compiler says that runs these processors; if there are none, those of its options. */
  List<Diagnostic<? extends JavaFileObject>> diagnose(
      JavaCompiler compiler, List<Processor> processors, String... options) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Writer output = new StringWriter()) {
      List<String> all = new ArrayList<>(Arrays.asList(options));
      all.addAll(List.of("-d", folder.resolve("classes").toString()));
      all.addAll(List.of("-s", folder.resolve("generated").toString()));
      all.addAll(List.of("-classpath", classPath()));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              output,
              files,
              diagnostics,
              all,
              null,
              files.getJavaFileObjectsFromPaths(sourcesBelow(folder.resolve("src"))));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      task.call();
    }
    return diagnostics.getDiagnostics();
  }

  /** The simple names of the generated files, sorted. */
  List<String> generated() throws IOException {
    return sourcesBelow(folder.resolve("generated")).stream()
        .map(file -> file.getFileName().toString())
        .sorted()
        .toList();
  }

  /** The texts of the generated files, by their path with slashes. */
  SortedMap<String, String> generatedTexts() {
    return Case.textsBelow(folder.resolve("generated"));
  }

  private String classPath() {
    return folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");
  }

  private static List<Path> sourcesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
