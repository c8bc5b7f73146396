package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Key;
import dev.ssekit.annotations.Sse;

/** The floors of a building, each with a stream of its own. */
@Sse(
    path = "/floors/{floor}",
    heartbeat = 0,
    queryMetadata = {"team-name", "mood"},
    events = {Floors.Announced.class, Floors.Cheered.class})
public class Floors {

  /** How people feel. */
  public enum Mood {
    /** Well. */
    GOOD,
    /** Not well. */
    BAD;

    @Override
    public String toString() {
      return "feeling " + name();
    }
  }

  /**
   * Something that all should hear.
   *
   * @param text what
   */
  public record Announced(String text) {}

  /**
   * Something for those who feel so.
   *
   * @param mood how they feel
   */
  public record Cheered(@Key Mood mood) {}
}
