package dev.ssekit.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles with both processors, as strictly as a user can. */
final class Compilations {
  private static final String DOCUMENTS = "/CLASS_OUTPUT/META-INF/sse/";

  private Compilations() {}

  static Compiler strict(String... options) {
    return Compiler.javac()
        .withProcessors(new SseProcessor(), new ContractProcessor())
        .withOptions(
            Stream.concat(
                    Stream.of("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror"),
                    Arrays.stream(options))
                .toList());
  }

  static Compiler strictWithClients() {
    Compiler strict = strict();
    return strict.withOptions(
        Stream.concat(strict.options().stream(), Stream.of("-Asse.client=java")).toArray());
  }

  static Compilation compile(List<JavaFileObject> sources) {
    return strict().compile(sources);
  }

  static Compilation compile(String className, String... lines) {
    return compile(List.of(JavaFileObjects.forSourceLines(className, lines)));
  }

  /** What was generated in Java, by its path with slashes. */
  static SortedMap<String, String> generated(Compilation compilation) {
    return texts(compilation.generatedSourceFiles().stream(), "/SOURCE_OUTPUT/");
  }

  /** The documents of the module, by the names of their files. */
  static SortedMap<String, String> documents(Compilation compilation) {
    return texts(
        compilation.generatedFiles().stream()
            .filter(file -> file.getName().startsWith(DOCUMENTS))
            .filter(file -> file.getName().endsWith(".json")),
        DOCUMENTS);
  }

  /** The clients in all languages. */
  static SortedMap<String, String> generatedClients(Compilation compilation) {
    return texts(
        compilation.generatedFiles().stream()
            .filter(file -> file.getName().matches(".*(Client[.]java|[.]ts|[.]js)")),
        "/(?:SOURCE|CLASS)_OUTPUT/");
  }

  private static SortedMap<String, String> texts(Stream<JavaFileObject> files, String folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach(file -> {
      try (InputStream content = file.openInputStream()) {
        texts.put(
            file.getName().replaceFirst("^" + folder, ""),
            new String(content.readAllBytes(), UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
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
