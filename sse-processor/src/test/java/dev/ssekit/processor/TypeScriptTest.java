package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reviewed clients for browsers, as the real compiler sees them. */
class TypeScriptTest {
  private static final Path CLIENTS = Path.of("src", "test", "resources", "expected", "clients");

  @TempDir Path folder;

  @BeforeAll
  static void requireTheCompiler() {
    TypeScriptCompiler.require();
  }

  /** The uses that must not compile are each marked as such, which the compiler checks. */
  @Test
  void clientsAndTheirRightUsesCompileStrictlyAndWrongUsesDoNot() throws Exception {
    assertThat(TypeScriptCompiler.complaints("--project", TypeScriptCompiler.FOLDER.toString()))
        .isEmpty();
  }

  @Test
  void theJavaScriptIsWhatTheCompilerMakesOfTheTypeScript() throws Exception {
    SortedMap<String, String> compiled = emitted(".ts", "compiled");
    assertThat(compiled).isNotEmpty();
    assertThat(emitted(".js", "generated")).isEqualTo(compiled);
  }

  @Test
  void aListenerThatThrowsTakesNoEventFromItsHandlerAndAClosedStreamCallsNone() throws Exception {
    Path prices = CLIENTS.resolve("events/META-INF/sse/com/example/prices.js");
    assertThat(NodeScript.run("handlers.mjs", List.of(prices.toAbsolutePath())))
        .containsExactly("handled: after an error", "reported: no log");
  }

  @Test
  void whatTheDocumentationShowsCompiles() throws Exception {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new SseProcessor())
            .withOptions("-Asse.typescript=" + folder.resolve("sse"), "-Asse.client=java")
            .compile(
                snippets("README.md", "java")
                    .filter(code -> code.startsWith("package com.example.prices;"))
                    .map(TypeScriptTest::source)
                    .toList());
    assertThat(compilation.errors()).isEmpty();
    List<String> uses =
        Stream.concat(snippets("README.md", "ts"), snippets("docs/clients.md", "ts")).toList();
    assertThat(uses).hasSizeGreaterThan(2);
    for (int i = 0; i < uses.size(); i++) {
      Files.writeString(folder.resolve("use" + i + ".ts"), uses.get(i));
    }
    Path strict = TypeScriptCompiler.FOLDER.resolve("tsconfig.json").toAbsolutePath();
    Files.writeString(
        folder.resolve("tsconfig.json"),
        "{ \"extends\": \"%s\", \"include\": [\".\"] }".formatted(strict));
    assertThat(TypeScriptCompiler.complaints("--project", folder.toString())).isEmpty();
  }

  private static Stream<String> snippets(String document, String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(Files.readString(Path.of("..", document)))
        .results()
        .map(snippet -> snippet.group(1));
  }

  private static JavaFileObject source(String code) {
    Matcher type = Pattern.compile("(?m)^public (?:class|sealed interface) (\\w+)").matcher(code);
    assertThat(type.find()).isTrue();
    return JavaFileObjects.forSourceString("com.example.prices." + type.group(1), code);
  }

  /** What the compiler writes for the clients in one language, without comments. */
  private SortedMap<String, String> emitted(String suffix, String name)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--ignoreConfig", "--target", "es2022", "--module", "esnext"));
    arguments.addAll(List.of("--lib", "es2022,dom,dom.iterable", "--types", ""));
    arguments.addAll(List.of("--allowJs", "--removeComments"));
    arguments.addAll(List.of("--rootDir", CLIENTS.toString()));
    arguments.addAll(List.of("--outDir", folder.resolve(name).toString()));
    try (Stream<String> files = Case.textsBelow(CLIENTS).keySet().stream()) {
      files
          .filter(file -> file.endsWith(suffix))
          .map(file -> CLIENTS.resolve(file).toString())
          .forEach(arguments::add);
    }
    assertThat(TypeScriptCompiler.complaints(arguments.toArray(String[]::new))).isEmpty();
    return Case.textsBelow(folder.resolve(name));
  }
}
