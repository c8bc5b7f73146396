package dev.ssekit.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles with the processor, as strictly as a user can. */
final class Compilations {
  private Compilations() {}

  static Compiler strict() {
    return Compiler.javac()
        .withProcessors(new SseProcessor())
        .withOptions("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror");
  }

  static Compilation compile(List<JavaFileObject> sources) {
    return strict().compile(sources);
  }

  static Compilation compile(String className, String... lines) {
    return compile(List.of(JavaFileObjects.forSourceLines(className, lines)));
  }

  /** What was generated, by its path with slashes. */
  static SortedMap<String, String> generated(Compilation compilation) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      try {
        texts.put(
            file.getName().replaceFirst("^/SOURCE_OUTPUT/", ""),
            file.getCharContent(false).toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  /** What the compiler complains about, warnings included: file, line, column and text. */
  static List<String> complaints(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(diagnostic ->
            diagnostic.getKind() != Diagnostic.Kind.NOTE
                && diagnostic.getKind() != Diagnostic.Kind.OTHER)
        .map(Compilations::complaint)
        .toList();
  }

  private static String complaint(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String message = diagnostic.getMessage(null);
    return source == null
        ? message
        : "%s:%d:%d: %s"
            .formatted(
                source.getName().replaceFirst("^/", ""),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                message);
  }
}
