package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReadmeSnippetsTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern TYPE =
      Pattern.compile("public (?:final class|class|sealed interface) (\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

  @TempDir Path output;

  @Test
  void everyClassOfTheReadmeCompilesWithoutAWarning() throws Exception {
    List<String> classes = snippets("java").filter(code -> TYPE.matcher(code).find()).toList();

    assertThat(classes).hasSizeGreaterThan(8);
    assertThat(compile(classes)).isEmpty();
  }

  @Test
  void theGeneratedCodeOfTheReadmeIsWhatIsGenerated() throws Exception {
    List<String> code = snippets("java").toList();
    compile(code.stream().filter(snippet -> TYPE.matcher(snippet).find()).toList());
    String generated = Files.readString(output.resolve("com/example/EventsStreamResource.java"));

    List<String> excerpts = code.stream().filter(snippet -> !TYPE.matcher(snippet).find()).toList();

    assertThat(excerpts)
        .isNotEmpty()
        .allSatisfy(excerpt -> assertThat(generated).contains(excerpt));
  }

  @Test
  void theReadmesPomSnippetsAreWellFormedAndNameTheVersionsOfThisBuild() throws Exception {
    String version =
        Files.readString(Path.of("pom.xml"))
            .replaceAll("(?s).*?<version>([^<]+)</version>.*", "$1");
    String root = Files.readString(Path.of("..", "pom.xml"));
    Pattern versions =
        Pattern.compile("<artifactId>[^<]+</artifactId>\\s*<version>[^<]+</version>");
    for (String xml : snippets("xml").toList()) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader("<project>" + xml + "</project>")));
      assertThat(xml).contains("<version>");
      String others = xml.replace("<version>" + version + "</version>", "");
      assertThat(versions.matcher(others).results().map(found -> withoutSpace(found.group())))
          .allSatisfy(named -> assertThat(withoutSpace(root)).contains(named));
    }
    assertThat(snippets("xml")).anyMatch(xml -> xml.contains("<version>" + version + "<"));
  }

  private static String withoutSpace(String xml) {
    return xml.replaceAll("\\s", "");
  }

  private static Stream<String> snippets(String language) throws IOException {
    Pattern fence = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$");
    return fence.matcher(Files.readString(README)).results().map(found -> found.group(1));
  }

  private List<String> compile(List<String> classes) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(problems, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
      List<JavaFileObject> sources = new ArrayList<>();
      classes.forEach(code -> sources.add(new Source(code)));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              problems,
              List.of("-Xlint:all,-processing", "-Asse.client=java"),
              null,
              sources);
      task.setProcessors(ServiceLoader.load(Processor.class));
      task.call();
    }
    return problems.getDiagnostics().stream()
        .filter(problem -> problem.getKind() != Diagnostic.Kind.NOTE)
        .map(Object::toString)
        .toList();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String code) {
      super(URI.create("string:///" + fileName(code)), Kind.SOURCE);
      this.code = code;
    }

    private static String fileName(String code) {
      String folder = first(PACKAGE, code).replace('.', '/');
      return folder + "/" + first(TYPE, code) + ".java";
    }

    private static String first(Pattern pattern, String code) {
      return pattern
          .matcher(code)
          .results()
          .findFirst()
          .map((MatchResult found) -> found.group(1))
          .orElse("");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
