package dev.ssekit.redis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * In which order streams are read. What one read may return is bounded in all: of those between the
 * first and the last, another begins each time, so that none is left without for good.
 */
final class Turns {
  // The following thread alone.
  private int reads;

  /** All of these, in the order of the next read. */
  List<StreamCursor> next(Collection<StreamCursor> cursors) {
    List<StreamCursor> between = of(Turn.BETWEEN, cursors);
    if (!between.isEmpty()) {
      reads = (reads + 1) % between.size();
      Collections.rotate(between, -reads);
    }
    List<StreamCursor> ordered = of(Turn.FIRST, cursors);
    ordered.addAll(between);
    ordered.addAll(of(Turn.LAST, cursors));
    return ordered;
  }

  private static List<StreamCursor> of(Turn turn, Collection<StreamCursor> cursors) {
    List<StreamCursor> taken = new ArrayList<>(cursors);
    taken.removeIf(cursor -> cursor.turn() != turn);
    return taken;
  }
}
