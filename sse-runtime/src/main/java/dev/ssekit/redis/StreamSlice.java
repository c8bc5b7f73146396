package dev.ssekit.redis;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read of a stream.
 *
 * @param state whether the place was still there
 * @param more whether there is more to be read
 * @param tail the id of the newest entry
 * @param entries the entries from the place on
 */
record StreamSlice(State state, boolean more, String tail, List<RawEntry> entries) {

  /** What became of the place that was read from. */
  enum State {
    /** Nothing is missing before the first entry. */
    KEPT,
    /** The entry that named it is gone, and with it perhaps others. */
    LOST,
    /** The key holds something else. */
    NO_STREAM
  }

  static StreamSlice of(Object answer) {
    List<?> parts = (List<?>) answer;
    List<?> flat = (List<?>) parts.get(3);
    List<RawEntry> entries = new ArrayList<>(flat.size() / 3);
    for (int i = 0; i + 2 < flat.size(); i += 3) {
      entries.add(
          new RawEntry(
              String.valueOf(flat.get(i)),
              String.valueOf(flat.get(i + 1)),
              String.valueOf(flat.get(i + 2))));
    }
    return new StreamSlice(
        state((Long) parts.get(0)),
        (Long) parts.get(1) == 1,
        String.valueOf(parts.get(2)),
        entries);
  }

  private static State state(long answered) {
    if (answered < 0) {
      return State.NO_STREAM;
    }
    return answered == 0 ? State.LOST : State.KEPT;
  }
}
