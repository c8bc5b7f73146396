package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Holds the reviewed documents against the schemas and rules of those who have defined them. */
class DocumentValidationTest {
  private static final String SCRIPT = "validate.mjs";

  private static List<Path> reviewed() {
    return Case.allIn("documents")
        .flatMap(each ->
            Stream.of("asyncapi.json", "openapi.json").map(file -> each.expected().resolve(file)))
        .toList();
  }

  /** Node reads thousands of files before it begins. */
  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void findsWhatIsMadeWrongAndNothingElse(@TempDir Path folder) throws Exception {
    List<Path> files = new ArrayList<>(reviewed());
    for (Path file : reviewed().subList(0, 2)) {
      files.add(
          Files.writeString(
              folder.resolve(file.getFileName()),
              Files.readString(file).replace("\"summary\"", "\"sumary\"")));
    }
    assertThat(NodeScript.run(SCRIPT, files))
        .anyMatch(line -> line.startsWith(folder.resolve("asyncapi.json").toString()))
        .anyMatch(line -> line.startsWith(folder.resolve("openapi.json").toString()))
        .allMatch(line -> line.startsWith(folder.toString()));
  }
}
