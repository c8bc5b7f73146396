package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** Compares with reviewed files, or rewrites them under {@code -Drecreate=true}. */
final class Expectation {
  private static final boolean RECREATE = Boolean.getBoolean("recreate");

  private Expectation() {}

  static void matches(Path folder, SortedMap<String, String> texts) throws IOException {
    if (RECREATE) {
      rewrite(folder, texts);
    }
    assertThat(texts).isEqualTo(Case.textsBelow(folder));
  }

  private static void rewrite(Path folder, SortedMap<String, String> texts) throws IOException {
    for (String stale : Case.textsBelow(folder).keySet()) {
      Files.delete(folder.resolve(stale));
    }
    for (var text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }
}
