package com.example;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Key;
import dev.ssekit.annotations.Sse;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that mean something else to a client. */
public class Feeds {
  /**
   * A feed whose documentation ends &#42;/ early.
   *
   * <p>It has a second paragraph, which goes on for so long that it does not fit into one line, and
   * has to go on in the next.
   */
  @Sse(
      path = "/feeds/`${x}\\/{feed: [a-z]{2,3}}/{item.no-1}",
      queryMetadata = {"since", "class"},
      heartbeat = 0,
      events = {Gap.class, Record.class, Listener.class, Parameters.class, Title.class})
  public static class Prices {}

  /** The same name as a class beside it. */
  @Sse(path = "/other", events = Title.class)
  public static class Listener$ {}

  /** One that is called like what tells of missing events. */
  @EventName("ga\"p")
  public record Gap(PricesEvents next, @JsonProperty("a-b") long size, BigInteger all) {}

  /** Called like a type of both clients. */
  public record PricesEvents(Set<Level> levels, Map<String, List<Gap>> gaps, Duration duration) {}

  /** Called like a type of TypeScript. */
  @EventName("__proto__")
  public record Record(@Key("class") Level level, URI uri, Object anything) {}

  /** Called like a type of the client. */
  public record Listener(@Key("feed") int feed, SseClientConfig config) {}

  /** Called like another. */
  public record Parameters() {}

  /** Called like a class of the runtime. */
  public record SseClientConfig(byte[] bytes) {}

  /** A text. */
  public record Title(@JsonValue String text) {}

  /** Longer than a line, all together. */
  public enum Level {
    INFORMATION_THAT_NOBODY_NEEDS,
    WARNING_THAT_SOMEBODY_MAY_READ,
    FAILURE_THAT_EVERYBODY_SEES
  }
}
