package dev.ssekit.delivery;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Which of a connection's pending events a later one with the same name and key replaces.
 *
 * @param from the sequence that the first bit stands for
 * @param replaced a bit for each event that is not to be written
 */
record Superseded(long from, BitSet replaced) {

  /** Looks at the kept events of a log that match, from this sequence up to that one. */
  static Superseded among(NodeLog log, Metadata metadata, long pending, long end) {
    long from = Math.max(pending, log.start().next());
    Set<Key> seen = new HashSet<>();
    BitSet replaced = new BitSet();
    for (long sequence = end - 1; sequence >= from; sequence--) {
      LoggedEvent event = log.read(sequence);
      if (event == null) {
        break;
      }
      if (!event.isGap()
          && metadata.matches(event.filter())
          && !seen.add(new Key(event.name(), event.key()))) {
        replaced.set((int) (sequence - from));
      }
    }
    return new Superseded(from, replaced);
  }

  boolean contains(long sequence) {
    return sequence >= from && replaced.get((int) (sequence - from));
  }

  /** How many there are at or after this sequence. */
  int sizeFrom(long sequence) {
    int first = (int) Math.max(0, sequence - from);
    return replaced.get(first, Math.max(first, replaced.length())).cardinality();
  }

  private record Key(String name, String key) {}
}
