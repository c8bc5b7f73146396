package dev.ssekit.benchmarks.compile;

import dev.ssekit.benchmarks.report.Machine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The results as Markdown.
 *
 * @param machine where it was measured
 * @param options what was measured
 * @param costs what each compilation took: for each JVM, each time
 */
record CompileReport(
    Machine machine, CompileOptions options, Map<Contender, List<List<Cost>>> costs) {

  String write(Profile profile) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d cores (%s), %,d MB, %s, Java %s. %,d annotated classes, medians of %d JVMs by turns.%n%n"
            .formatted(
                machine.cores(),
                machine.processor(),
                machine.memoryMegabytes(),
                machine.system(),
                System.getProperty("java.version"),
                options.classes(),
                options.rounds()));
    text.append(
        "| compiled | first time, s | CPU, s | time %d, s | CPU, s |%n"
            .formatted(options.repetitions()));
    text.append("|---|--:|--:|--:|--:|\n");
    for (Contender contender : Contender.values()) {
      text.append(row(contender.description(), first(contender), last(contender)));
    }
    for (Contender contender : List.of(Contender.PROCESSOR, Contender.COPYING_PROCESSOR)) {
      text.append(
          row(
              "against both alone, one after the other: " + contender.description(),
              ratio(first(contender), alone(this::first)),
              ratio(last(contender), alone(this::last))));
      text.append(
          row(
              "against both in one go: " + contender.description(),
              ratio(first(contender), first(Contender.GENERATED_GIVEN)),
              ratio(last(contender), last(Contender.GENERATED_GIVEN))));
    }
    text.append(
        "\n| where the time goes with the processor, time %d | share |%n|---|--:|%n"
            .formatted(options.repetitions()));
    for (Phase phase : Phase.values()) {
      text.append(
          String.format(
              Locale.ROOT, "| %s | %.0f %% |%n", phase.description(), 100 * profile.share(phase)));
    }
    return text.toString();
  }

  private static String row(String label, Cost first, Cost last) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f |%n",
        label,
        first.seconds(),
        first.processorSeconds(),
        last.seconds(),
        last.processorSeconds());
  }

  private static Cost alone(Function<Contender, Cost> which) {
    Cost classes = which.apply(Contender.CLASSES_ALONE);
    Cost generated = which.apply(Contender.GENERATED_ALONE);
    return new Cost(
        classes.seconds() + generated.seconds(),
        classes.processorSeconds() + generated.processorSeconds());
  }

  private static Cost ratio(Cost one, Cost other) {
    return new Cost(
        one.seconds() / other.seconds(), one.processorSeconds() / other.processorSeconds());
  }

  private Cost first(Contender contender) {
    return median(contender, jvm -> jvm.get(0));
  }

  private Cost last(Contender contender) {
    return median(contender, jvm -> jvm.get(jvm.size() - 1));
  }

  private Cost median(Contender contender, Function<List<Cost>, Cost> which) {
    return Cost.median(costs.getOrDefault(contender, List.of()).stream().map(which).toList());
  }
}
