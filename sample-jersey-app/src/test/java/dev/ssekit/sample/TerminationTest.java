package dev.ssekit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A process of its own that is told to end. */
final class TerminationTest {

  @Test
  void drainsBeforeTheProcessEnds() throws Exception {
    try (SampleProcess process =
        SampleProcess.start(
            Map.of("SSE_DRAIN_TIME", "PT0.5S"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName())) {
      Client client = process.discardingItsLog().client();
      assertThat(client.get("ready").body()).isEqualTo("{\"ready\":true}");
      try (Stream<String> lines = client.open("events").body()) {
        process.terminate();
        List<String> received = lines.toList();
        assertThat(received).contains("event: connection");
        assertThat(received.subList(received.size() - 3, received.size()))
            .satisfiesExactly(
                retry -> assertThat(retry).matches("retry: [1-4][0-9]{3}"),
                id -> assertThat(id).startsWith("id: "),
                end -> assertThat(end).isEmpty());
      }
      process.awaitEnd();
    }
  }
}
