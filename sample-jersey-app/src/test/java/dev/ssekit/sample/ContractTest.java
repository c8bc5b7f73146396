package dev.ssekit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.processor.NodeScript;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the sample promises to its clients. */
class ContractTest {
  private static final Path DOCUMENTS = Path.of("target", "classes", "META-INF", "sse");
  private static final Path LOCK = Path.of("sse.lock.json");
  private static final Path SOURCES = Path.of("src", "main", "java");

  @TempDir private Path folder;

  /** Node reads thousands of files before it begins. */
  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void isDescribedByDocumentsThatAreValid() throws IOException, InterruptedException {
    List<Path> documents =
        List.of(DOCUMENTS.resolve("asyncapi.json"), DOCUMENTS.resolve("openapi.json"));
    assertThat(documents)
        .allSatisfy(document -> assertThat(document).content().contains("/notifications"));
    assertThat(NodeScript.run("validate.mjs", documents)).isEmpty();
  }

  @Test
  void isTakenUpInTheLockThatIsCommitted() {
    assertThat(LOCK).content().contains("\"/prices\"", "\"changed\"", "\"market-closed\"");
  }

  @Test
  void cannotLoseAFieldOfARecordUnnoticed() throws IOException {
    copySources();
    change("PriceEvent.java", ", BigDecimal price", "");
    assertThat(errors())
        .singleElement()
        .asString()
        .startsWith("[SseLockFieldRemoved] The field \"price\" of Changed is gone");
  }

  @Test
  void hasNoEventThatCanBeMisspelt() throws IOException {
    copySources();
    assertThat(errors()).isEmpty();
    change("Market.java", ".changed(", ".chagned(");
    assertThat(errors()).singleElement().asString().contains("cannot find symbol", "chagned");
  }

  private void change(String file, String written, String instead) throws IOException {
    Path source = folder.resolve("src/dev/ssekit/sample").resolve(file);
    assertThat(source).content().containsOnlyOnce(written);
    Files.writeString(source, Files.readString(source).replace(written, instead));
  }

  private void copySources() throws IOException {
    Files.copy(LOCK, folder.resolve(LOCK));
    for (Path source : below(SOURCES)) {
      Path copy = folder.resolve("src").resolve(SOURCES.relativize(source));
      Files.createDirectories(copy.getParent());
      Files.copy(source, copy);
    }
  }

  private List<String> errors() throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d",
              Files.createDirectories(folder.resolve("classes")).toString(),
              "-processor",
              "dev.ssekit.processor.SseProcessor,dev.ssekit.processor.ContractProcessor",
              "-Asse.lock=" + folder.resolve(LOCK));
      compiler
          .getTask(
              new StringWriter(),
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjectsFromPaths(below(folder.resolve("src"))))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
