package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
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
