package dev.ssekit.benchmarks.report;

import dev.ssekit.benchmarks.client.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results as Markdown: for each scenario the medians, and the servers' ratios. */
public final class MarkdownReport {
  private final Results results;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param results what to report
   */
  public MarkdownReport(Results results) {
    this.results = results;
  }

  /** {@return the report} */
  public String write() {
    writeMachine();
    results.sections().forEach(this::write);
    writeFaults();
    return text.toString();
  }

  private void writeMachine() {
    Machine machine = results.machine();
    line(
        "%d cores (%s), %,d MB, %s. Medians of %d rounds by turns."
            .formatted(
                machine.cores(),
                machine.processor(),
                machine.memoryMegabytes(),
                machine.system(),
                results.rounds()));
    line("");
    row(List.of("server", "what it is", "runs on"));
    row(List.of("---", "---", "---"));
    for (Server server : results.servers()) {
      row(List.of(server.label(), server.description(), server.runtime()));
    }
  }

  private void write(Section section) {
    line("");
    line("## " + section.name());
    line("");
    line(section.description() + ".");
    line("");
    writeMedians(section);
    if (section.servers().size() > 1 && section.main() != Figure.STALL_RATIO) {
      line("");
      line("Ratios of " + section.main().label() + ", row to column:");
      line("");
      writeRatios(section);
    }
  }

  private void writeMedians(Section section) {
    List<String> head = new ArrayList<>(List.of("server"));
    section.reported().forEach(figure -> head.add(figure.label()));
    head(head);
    for (String server : section.servers()) {
      List<String> cells = new ArrayList<>(List.of(server));
      for (Figure figure : section.reported()) {
        cells.add(figure.format(section.median(server, figure)));
      }
      row(cells);
    }
  }

  private void writeRatios(Section section) {
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(section.servers());
    head(head);
    for (String server : section.servers()) {
      List<String> cells = new ArrayList<>(List.of(server));
      for (String other : section.servers()) {
        double ratio =
            section.median(server, section.main()) / section.median(other, section.main());
        cells.add(server.equals(other) || !Double.isFinite(ratio) ? "" : ratio(ratio));
      }
      row(cells);
    }
  }

  private void writeFaults() {
    List<String> faults =
        results.servers().stream().flatMap(server -> results.faults(server).stream()).toList();
    line("");
    if (faults.isEmpty()) {
      line("No event was lost or out of order, and no healthy client was disconnected.");
    } else {
      line("Not everything went well:");
      line("");
      faults.forEach(fault -> line("- " + fault));
    }
  }

  private void head(List<String> cells) {
    row(cells);
    row(cells.stream().map(cell -> cell.equals(cells.get(0)) ? "---" : "--:").toList());
  }

  private void row(List<String> cells) {
    line(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
  }
}
