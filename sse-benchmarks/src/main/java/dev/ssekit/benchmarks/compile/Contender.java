package dev.ssekit.benchmarks.compile;

import java.util.List;

/**
 * The compilations that are measured side by side. The first two together, and each of the others,
 * end in the same class files.
 */
enum Contender {
  CLASSES_ALONE("the classes alone, no processor"),
  GENERATED_ALONE("their generated sources alone, no processor") {
    @Override
    boolean takesClasses() {
      return false;
    }

    @Override
    boolean takesGenerated() {
      return true;
    }
  },
  GENERATED_GIVEN("the classes and their generated sources, no processor") {
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

  /** Of the compiler; no processor runs unless they say so. */
  List<String> options(Workplace workplace) {
    return List.of("-proc:none");
  }

  /** Whether the classes are compiled; else they are on the class path, compiled before. */
  boolean takesClasses() {
    return true;
  }

  /** Whether the generated sources are compiled as the user's own. */
  boolean takesGenerated() {
    return false;
  }
}
