package dev.ssekit.benchmarks.report;

import dev.ssekit.benchmarks.client.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The results as an SVG: for each scenario a bar for each server. It follows the reader's choice of
 * light or dark.
 */
public final class Plot {
  private static final int WIDTH = 760;
  private static final int LEFT = 190;
  private static final int RIGHT = 110;
  private static final int BAR = 20;
  private static final int PITCH = 28;
  private static final int HEAD = 58;
  private static final int GAP = 22;
  private static final String STYLE =
      """
      <style>
        text { font: 13px system-ui, sans-serif; fill: #1f2328; }
        .title { font-weight: 600; font-size: 15px; }
        .what { fill: #59636e; font-size: 12px; }
        .label { text-anchor: end; }
        .bar { fill: #9aa4af; }
        .ssekit { fill: #0969da; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc; }
          .what { fill: #9198a1; }
          .bar { fill: #656c76; }
          .ssekit { fill: #4493f8; }
        }
      </style>
      """;

  private final Set<String> ours;
  private final StringBuilder svg = new StringBuilder();
  private int y;

  private Plot(Set<String> ours) {
    this.ours = ours;
  }

  /**
   * @param results what to draw
   * @return the SVG
   */
  public static String of(Results results) {
    Set<String> ours =
        results.servers().stream()
            .filter(Server::ssekit)
            .map(Server::label)
            .collect(Collectors.toUnmodifiableSet());
    Plot plot = new Plot(ours);
    results.sections().forEach(plot::draw);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %1$d %2$d\" role=\"img\">%n"
            .formatted(WIDTH, plot.y)
        + "<title>What a delivery costs, server by server</title>\n"
        + STYLE
        + plot.svg
        + "</svg>\n";
  }

  private void draw(Section section) {
    Figure figure = section.main();
    List<String> servers =
        section.servers().stream()
            .filter(server -> !Double.isNaN(section.median(server, figure)))
            .toList();
    double longest =
        servers.stream().mapToDouble(server -> section.median(server, figure)).max().orElse(1);
    text(10, y + 22, "title", capitalized(figure.label()));
    text(10, y + 42, "what", section.description());
    y += HEAD;
    for (String server : servers) {
      double value = section.median(server, figure);
      double length = Math.max(1, (WIDTH - LEFT - RIGHT) * value / longest);
      text(LEFT - 8, y + BAR - 5, "label", server);
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"bar%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
              ours.contains(server) ? " ssekit" : "",
              LEFT,
              y,
              length,
              BAR));
      text((int) (LEFT + length + 6), y + BAR - 5, "value", figure.format(value));
      y += PITCH;
    }
    y += GAP;
  }

  private void text(int x, int baseline, String kind, String text) {
    svg.append(
        "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n"
            .formatted(kind, x, baseline, escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
