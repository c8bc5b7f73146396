package dev.ssekit.benchmarks.compile;

import java.util.List;

/** The compilations that are measured side by side; all of them end in the same class files. */
enum Contender {
  GENERATED_GIVEN("the classes and their generated sources, no processor") {
    @Override
    List<String> options(Workplace workplace) {
      return List.of("-proc:none");
    }

    @Override
    boolean takesGenerated() {
      return true;
    }
  },
  PROCESSOR("the classes, with the processor") {
    @Override
    List<String> options(Workplace workplace) {
      return workplace.processor("dev.ssekit.processor.SseProcessor");
    }
  },
  COPYING_PROCESSOR("the classes, with a processor that only copies the same files") {
    @Override
    List<String> options(Workplace workplace) {
      return workplace.processor(
          CopyingProcessor.class.getName(),
          "-A" + CopyingProcessor.FOLDER + "=" + workplace.generated());
    }
  };

  private final String description;

  Contender(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  abstract List<String> options(Workplace workplace);

  /** Whether the generated sources are compiled as the user's own. */
  boolean takesGenerated() {
    return false;
  }
}
