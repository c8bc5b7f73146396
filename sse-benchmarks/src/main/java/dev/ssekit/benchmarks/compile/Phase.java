package dev.ssekit.benchmarks.compile;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;

/** What a compilation's main thread does; the first that fits a stack is it. */
enum Phase {
  FILER("javac: creating the files (`Filer`)", "com.sun.tools.javac.processing.JavacFiler"),
  READING("processor: reading the classes", "dev.ssekit.processor.read."),
  VALIDATING("processor: judging them", "dev.ssekit.processor.validate."),
  COMPOSING("processor: composing what to write", "dev.ssekit.processor.write."),
  TEXT("processor: JavaPoet's text", "dev.ssekit.processor.SourceFiles"),
  ROUND("processor: the rest of its rounds", "dev.ssekit.processor.", "com.google.auto.common."),
  ROUNDS(
      "javac: its rounds: parsing the files, entering all classes anew",
      "com.sun.tools.javac.processing."),
  ATTRIBUTION(
      "javac: attribution and flow",
      "com.sun.tools.javac.main.JavaCompiler.attribute",
      "com.sun.tools.javac.main.JavaCompiler.flow"),
  GENERATION(
      "javac: writing the class files",
      "com.sun.tools.javac.main.JavaCompiler.desugar",
      "com.sun.tools.javac.main.JavaCompiler.generate"),
  OTHER("javac: what comes before, and the rest", "");

  private final String description;
  private final Pattern beginnings;

  Phase(String description, String... prefixes) {
    this.description = description;
    this.beginnings =
        Pattern.compile(
            Arrays.stream(prefixes).map(Pattern::quote).collect(Collectors.joining("|")));
  }

  String description() {
    return description;
  }

  static Phase of(List<RecordedFrame> stack) {
    List<String> methods = stack.stream().map(frame -> name(frame.getMethod())).toList();
    return Arrays.stream(values())
        .filter(phase -> methods.stream().anyMatch(phase::begins))
        .findFirst()
        .orElse(OTHER);
  }

  private boolean begins(String method) {
    return beginnings.matcher(method).lookingAt();
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName() + "." + method.getName();
  }
}
