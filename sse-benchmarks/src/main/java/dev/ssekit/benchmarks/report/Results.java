package dev.ssekit.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.benchmarks.client.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was measured.
 *
 * @param machine where
 * @param rounds how often
 * @param servers what
 * @param sections scenario by scenario
 */
public record Results(Machine machine, int rounds, List<Server> servers, List<Section> sections) {
  private static final List<Figure> FAULTS =
      List.of(Figure.LOST, Figure.OUT_OF_ORDER, Figure.DISCONNECTED);

  /**
   * {@return everything, as JSON}
   *
   * @throws JsonProcessingException never
   */
  public byte[] json() throws JsonProcessingException {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsBytes(this);
  }

  /** {@return whether one of our servers lost or misordered an event, or failed} */
  public boolean hasFaults() {
    return servers.stream().filter(Server::ssekit).anyMatch(server -> !faults(server).isEmpty());
  }

  /** What went wrong with a server, a sentence each. */
  List<String> faults(Server server) {
    List<String> faults = new ArrayList<>();
    for (Section section : sections) {
      for (Figure figure : FAULTS) {
        double worst = section.worst(server.label(), figure).orElse(0);
        if (worst > 0) {
          faults.add(
              "%s in %s: %s %s"
                  .formatted(server.label(), section.name(), figure.format(worst), figure.label()));
        }
      }
      if (section.failures(server.label()) > 0) {
        faults.add(
            "%s in %s: %d of %d rounds failed"
                .formatted(
                    server.label(), section.name(), section.failures(server.label()), rounds));
      }
    }
    return faults;
  }
}
