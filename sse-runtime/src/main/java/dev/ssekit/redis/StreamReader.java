package dev.ssekit.redis;

/** Takes what a cursor reads: on the following thread, one call at a time. */
interface StreamReader {
  /** When it is told what one read has found, among all. */
  Turn turn();

  void startsAfter(Position position);

  void read(RawEntry entry);

  /** It is none that is read: it only gives a place its name. */
  void passed(RawEntry entry);

  void lost(Position position);

  /** It is told nothing more, since it has thrown. */
  void ended(RuntimeException cause);
}
