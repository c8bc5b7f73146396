package dev.ssekit.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Writes strings as arguments. */
final class Strings {
  private Strings() {}

  static CodeBlock write(List<String> values) {
    return values.stream()
        .map(value -> CodeBlock.of("$S", value))
        .collect(CodeBlock.joining(",$W"));
  }
}
