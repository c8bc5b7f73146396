package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockFileTest {
  @TempDir private Path folder;
  private Project project = new Project(Path.of("target"));
  private Path file = Path.of("target");

  @BeforeEach
  void writeTwoEndpoints() throws IOException {
    project = new Project(folder);
    file = folder.resolve("sse.lock.json");
    write("Events", "/events");
    write("News", "/news");
  }

  @Test
  void isWrittenTheFirstTimeAndThatIsSaid() throws IOException {
    assertThat(compile())
        .containsExactly(file + " was written: it holds what clients may rely on. Commit it.");
    assertThat(file).content().contains("\"/events\"", "\"/news\"");
    assertThat(compile()).isEmpty();
  }

  @Test
  void isNotWrittenWhereNothingIsAnnotated() throws IOException {
    Files.delete(folder.resolve("src/com/example/Events.java"));
    Files.delete(folder.resolve("src/com/example/News.java"));
    project.write("com/example/Other.java", "package com.example;", "class Other {}");
    assertThat(compile()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void keepsAnEndpointThatIsCompiledAlready() throws IOException {
    compile();
    String locked = Files.readString(file);
    Files.delete(folder.resolve("src/com/example/News.java"));
    assertThat(compile()).isEmpty();
    assertThat(file).hasContent(locked);
  }

  @Test
  void tellsOfTheLastEndpointThatIsGone() throws IOException {
    compile();
    for (String name : List.of("Events", "News")) {
      Files.delete(folder.resolve("src/com/example/" + name + ".java"));
      Files.delete(folder.resolve("classes/com/example/" + name + ".class"));
    }
    project.write("com/example/Other.java", "package com.example;", "class Other {}");
    assertThat(compile())
        .hasSize(2)
        .allMatch(message -> message.startsWith("[SseLockEndpointRemoved] The stream /"));
  }

  @Test
  void isNotRewrittenForTheEndsOfLines() throws IOException {
    compile();
    String withReturns = Files.readString(file).replace("\n", "\r\n");
    Files.writeString(file, withReturns);
    assertThat(compile()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(withReturns);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"lockVersion\": 2, \"endpoints\": {}}",
        "{\"lockVersion\": 1, \"endpoints\": []}",
        "{\"lockVersion\": 1, \"endpoints\": {\"/news\": {}}}",
        "{\"lockVersion\": 1, \"endpoints\": {\"/news\": {\"class\": \"News\", \"query\": [],"
            + " \"anyQuery\": true, \"events\": {\"a\": {\"type\": \"text\"}}, \"$defs\": {}}}}",
        "{\"lockVersion\": 1, \"endpoints\": {\"/news\": {\"class\": \"News\", \"query\": [],"
            + " \"anyQuery\": true, \"events\": {}, \"keys\": [], \"$defs\": {}}}}",
        "{\"lockVersion\": 1, \"endpoints\": {\"/news\": {\"class\": \"News\", \"query\": [],"
            + " \"anyQuery\": true, \"events\": {}, \"keys\": {\"a\": null}, \"$defs\": {}}}}",
        "{\n<<<<<<< ours\n\"lockVersion\": 1\n=======\n>>>>>>> theirs\n}",
      })
  void isLeftAloneWhereItIsNoneThoughChangesAreAccepted(String text) throws IOException {
    Files.writeString(file, text);
    List<String> complaints = compile();
    assertThat(complaints)
        .singleElement()
        .asString()
        .startsWith("[SseLockUnreadable] " + file + " is not the lock of a contract: ")
        .endsWith(
            ". Take the file back from version control, or, to lock what is there now, delete it and"
                + " build from scratch.");
    assertThat(compile("-Asse.lock.accept=true")).isEqualTo(complaints);
    assertThat(Files.readString(file)).isEqualTo(text);
    Files.delete(file);
    assertThat(compile()).singleElement().asString().contains("Commit it");
    assertThat(file).content().contains("\"/events\"");
  }

  @Test
  void isReplacedAndLeavesNoDraftBehind() throws IOException {
    compile();
    Path before = folder.resolve("before.json");
    Files.createLink(before, file);
    String locked = Files.readString(file);
    write("Weather", "/weather");
    assertThat(compile()).singleElement().asString().contains("Commit it");
    assertThat(file).content().contains("\"/weather\"");
    assertThat(before).hasContent(locked);
    assertThat(folder)
        .isDirectoryNotContaining(each -> each.getFileName().toString().endsWith(".new"));
  }

  @Test
  void tellsWhereItCannotBeWritten() throws IOException {
    file = folder.resolve("nowhere").resolve("sse.lock.json");
    assertThat(compile())
        .singleElement()
        .asString()
        .startsWith("[SseLockUnwritable] " + file + " cannot be read or written: ");
  }

  @Test
  void isNotAskedForWithWordsThatAreNone() throws IOException {
    assertThat(compile("-Asse.lock.accept=yes"))
        .containsExactly(
            "[SseOptionInvalid] -Asse.lock.accept is \"yes\". Write true or false, or leave the"
                + " option out.");
    assertThat(file).doesNotExist();
  }

  private void write(String name, String path) throws IOException {
    project.write(
        "com/example/" + name + ".java",
        "package com.example;",
        "@dev.ssekit.annotations.Sse(path = \"" + path + "\")",
        "public class " + name + " {}");
  }

  private List<String> compile(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-Asse.lock=" + file);
    return project.compile(
        List.of(new SseProcessor(), new ContractProcessor()), all.toArray(String[]::new));
  }
}
