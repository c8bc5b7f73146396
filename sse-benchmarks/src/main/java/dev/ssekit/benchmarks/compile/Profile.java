package dev.ssekit.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a compilation goes.
 *
 * @param samples how often each phase was seen
 */
record Profile(Map<Phase, Long> samples) {

  static Profile read(Path recording) throws IOException {
    Map<Phase, Long> samples = new EnumMap<>(Phase.class);
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      RecordedStackTrace stack = event.getStackTrace();
      if (stack != null) {
        samples.merge(Phase.of(stack.getFrames()), 1L, Long::sum);
      }
    }
    return new Profile(samples);
  }

  /** The share of a phase, from 0 to 1. */
  double share(Phase phase) {
    long all = samples.values().stream().mapToLong(Long::longValue).sum();
    return all == 0 ? 0 : samples.getOrDefault(phase, 0L) / (double) all;
  }
}
