package dev.ssekit.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.ssekit.processor.model.ResourceAccess;

/** Writes who may use a resource. */
final class AccessWriter {
  private AccessWriter() {}

  static CodeBlock write(ResourceAccess access) {
    return switch (access.kind()) {
      case ANYONE -> rule("anyone()");
      case TOKEN -> rule("token()");
      case ROLES ->
          CodeBlock.of("$T.roles($L)", SseRuntime.ACCESS_RULE, Strings.write(access.roles()));
      case NOBODY, NOT_GENERATED -> rule("nobody()");
    };
  }

  private static CodeBlock rule(String call) {
    return CodeBlock.of("$T.$L", SseRuntime.ACCESS_RULE, call);
  }
}
