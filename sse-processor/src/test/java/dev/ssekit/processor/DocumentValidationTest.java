package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

  @Test
  void findsNothingWrong() throws Exception {
    assertThat(NodeScript.run(SCRIPT, reviewed())).isEmpty();
  }

  @Test
  void wouldFindWhatIsWrong(@TempDir Path folder) throws IOException, InterruptedException {
    List<Path> wrong = new ArrayList<>();
    for (Path file : reviewed().subList(0, 2)) {
      wrong.add(
          Files.writeString(
              folder.resolve(file.getFileName()),
              Files.readString(file).replace("\"summary\"", "\"sumary\"")));
    }
    assertThat(NodeScript.run(SCRIPT, wrong))
        .anyMatch(line -> line.contains("asyncapi.json"))
        .anyMatch(line -> line.contains("openapi.json"));
  }
}
