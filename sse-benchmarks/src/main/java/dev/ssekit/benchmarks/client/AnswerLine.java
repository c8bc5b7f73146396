package dev.ssekit.benchmarks.client;

/** A line of a process's output that answers one of its input; a JVM may print others. */
public final class AnswerLine {
  /** How such a line begins. */
  public static final String PREFIX = "> ";

  private AnswerLine() {}

  /**
   * Prints an answer.
   *
   * @param answer the answer, of one line
   */
  public static void print(String answer) {
    System.out.println(PREFIX + answer);
  }
}
