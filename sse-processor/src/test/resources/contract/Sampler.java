package com.example;

import com.fasterxml.jackson.annotation.*;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.ssekit.annotations.Key;
import dev.ssekit.annotations.Sse;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

/**
 * Samples of all sorts, such as {@link Scalars}, and {@code a < b}.
 *
 * <p>The second
 * paragraph.
 *
 * @see Scalars
 */
@Sse(path = "/rooms/{room}", events = Sampler.Sample.class)
public class Sampler {
  public sealed interface Sample {}

  /**
   * One of <em>each</em>.
   *
   * @param level how loud, at
   *     most {@code 10}
   */
  public record Scalars(
      @Key int level,
      long big,
      BigInteger bigger,
      byte tiny,
      double ratio,
      BigDecimal price,
      boolean isOpen,
      char letter,
      String text,
      UUID id,
      URI link,
      byte[] bytes,
      Mood mood,
      Object any)
      implements Sample {}

  public record Times(
      Instant at,
      OffsetDateTime offset,
      ZonedDateTime zoned,
      LocalDateTime local,
      LocalDate date,
      LocalTime time,
      OffsetTime offsetTime,
      Duration took,
      Period period,
      Year year,
      YearMonth month,
      DayOfWeek day,
      ZoneId zone,
      Date old,
      @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "dd.MM.yyyy", timezone = "UTC")
          Instant german,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant seconds)
      implements Sample {}

  public record Collections(
      List<String> names,
      Set<Mood> moods,
      Map<String, List<Integer>> numbers,
      int[] array,
      Page<Item> page,
      Tree tree,
      Sample nested,
      List<?> unknown)
      implements Sample {}

  public record Annotated(
      @JsonProperty("renamed") String name,
      @JsonIgnore String secret,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String maybe,
      @Nullable String empty,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String always,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal asText,
      @JsonSerialize(using = ToStringSerializer.class) Instant written,
      @JsonRawValue String raw)
      implements Sample {
    public String getExtra() {
      return "extra";
    }

    @JsonProperty
    public int more() {
      return 1;
    }

    public int helper() {
      return 2;
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonIgnoreProperties("hidden_thing")
  public record Named(String firstName, String userID, @JsonProperty("asIs") int kept, int hiddenThing)
      implements Sample {}

  public record Valued(@JsonValue String text) implements Sample {}

  public record Holder(Price price, Bean bean, Renamed renamed, Coded coded, Shape shape, Kebab kebab)
      implements Sample {}

  public record Inheriting(
      String symbolName,
      BigDecimal price,
      @Nullable String venue,
      String hiddenThing,
      String secret,
      String maybe)
      implements Sample, Quote<BigDecimal> {
    @Override
    public int more() {
      return 1;
    }
  }

  public record Overriding(String fullName, BigDecimal price, String secret, @Nullable String maybe)
      implements Sample, Snake, Dashed, Priced {
    @Override
    @JsonProperty("cost")
    public BigDecimal price() {
      return price;
    }

    @Override
    @JsonIgnore(false)
    public String secret() {
      return secret;
    }
  }

  public record Inherited(
      Circle circle, Amount amount, SnakeBean bean, @JsonIgnoreProperties("title") Item partOf,
      @JsonIncludeProperties("title") Item part, Unseen unseen)
      implements Sample {}

  public record Sequences(
      Book book, Levels levels, Unnamed unnamed, Iterable<Item> items, Iterator<Item> iterator)
      implements Sample {}

  public record Formatted(
      @JsonFormat(shape = JsonFormat.Shape.STRING) Map<String, BigDecimal> prices,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Map<String, List<Integer>> numbers,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) Map<String, Mood> moods)
      implements Sample {}

  public record Nullables(
      Page<Item> page,
      Page<@Nullable Item> gaps,
      Page<Item> another,
      @Nullable Page<Item> maybe,
      List<@Nullable Integer> numbers,
      TreeMap<String, @Nullable Integer> byName)
      implements Sample {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties("hidden_thing")
  public interface Quote<T> {
    @JsonProperty("px")
    T price();

    @JsonIgnore
    String secret();

    @Nullable String maybe();

    @JsonProperty
    int more();
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public interface Snake {}

  @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
  public interface Dashed {}

  public interface Priced {
    @JsonProperty("px")
    BigDecimal price();

    @JsonIgnore
    String secret();
  }

  @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
  public abstract static class KebabBase {
    @JsonProperty("tag")
    private final String label = "";

    public String getLabel() {
      return label;
    }

    public int getAllOfIt() {
      return 1;
    }
  }

  public static class SnakeBean extends KebabBase implements Snake {}

  public interface Amounts<T> {
    @JsonValue
    T inCents();
  }

  public record Amount(Long inCents) implements Amounts<Long> {}

  @JsonIgnoreType
  public interface Internal {}

  public record Unseen(String text) implements Internal {}

  public record Level(int depth) {}

  public record Book(List<Level> levels) implements Iterable<Level> {
    @Override
    public Iterator<Level> iterator() {
      return levels.iterator();
    }
  }

  public static class Levels extends AbstractList<Level> {
    @Override
    public Level get(int index) {
      return new Level(index);
    }

    @Override
    public int size() {
      return 1;
    }
  }

  public static class Unnamed implements Iterable<Level> {
    @Override
    public Iterator<Level> iterator() {
      return List.of(new Level(1)).iterator();
    }
  }

  public record Price(@JsonValue BigDecimal amount) {}

  public record Page<T>(List<T> items, int total) {}

  public record Item(String title) {}

  public record Tree(String label, List<Tree> children) {}

  @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
  public record Kebab(String firstName, String userIDText) {}

  public enum Mood {
    GOOD,
    BAD
  }

  public enum Renamed {
    @JsonProperty("one")
    ONE,
    TWO
  }

  public enum Coded {
    A;

    @JsonValue
    public int code() {
      return 7;
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  public sealed interface Shape permits Circle {}

  public record Circle(int radius) implements Shape {}

  public abstract static class Base {
    public String getURL() {
      return "here";
    }

    public boolean isGood() {
      return true;
    }

    public static String getNothing() {
      return "";
    }

    public void getNowhere() {}
  }

  public static class Bean extends Base {
    public int open = 1;
    public transient int passing = 2;

    @JsonIgnore private final String closed = "";

    public String getClosed() {
      return closed;
    }

    @JsonProperty private final int shown = 3;

    @JsonAnyGetter
    public Map<String, String> rest() {
      return Map.of();
    }
  }

  public static List<Sample> samples() {
    Instant now = Instant.parse("2026-11-23T17:30:00.123Z");
    ZonedDateTime zoned = now.atZone(ZoneId.of("Europe/Berlin"));
    Page<Item> page = new Page<>(List.of(new Item("one")), 1);
    return List.of(
        new Scalars(
            1, 2, BigInteger.TEN, (byte) 1, 0.5, BigDecimal.ONE, true, 'x', "text",
            UUID.randomUUID(), URI.create("https://example.com"), new byte[] {1, 2, 3}, Mood.BAD,
            Map.of()),
        new Times(
            now, zoned.toOffsetDateTime(), zoned, zoned.toLocalDateTime(), zoned.toLocalDate(),
            zoned.toLocalTime(), zoned.toOffsetDateTime().toOffsetTime(), Duration.ofMinutes(90),
            Period.ofDays(3), Year.of(2026), YearMonth.of(2026, 11), DayOfWeek.MONDAY,
            ZoneId.of("UTC"), Date.from(now), now, now),
        new Collections(
            List.of("a"), Set.of(Mood.GOOD), Map.of("a", List.of(1)), new int[] {1},
            page, new Tree("a", List.of(new Tree("b", List.of()))),
            new Valued("x"), List.of(1, "a")),
        new Annotated("a", "b", "c", null, null, null, BigDecimal.ONE, now, "{}"),
        new Annotated("a", "b", "c", "d", "e", "f", BigDecimal.ONE, now, "[]"),
        new Named("Anna", "7", 1, 2),
        new Valued("x"),
        new Holder(
            new Price(BigDecimal.ONE), new Bean(), Renamed.ONE, Coded.A, new Circle(1),
            new Kebab("Anna", "7")),
        new Inheriting("a", BigDecimal.ONE, null, "b", "c", "d"),
        new Inheriting("a", BigDecimal.ONE, "e", "b", "c", "d"),
        new Overriding("a", BigDecimal.ONE, "b", null),
        new Inherited(
            new Circle(1), new Amount(1L), new SnakeBean(), new Item("a"), new Item("b"),
            new Unseen("c")),
        new Sequences(
            new Book(List.of(new Level(1))), new Levels(), new Unnamed(),
            List.of(new Item("a")), List.of(new Item("a")).iterator()),
        new Formatted(Map.of("a", BigDecimal.ONE), Map.of("a", List.of(1)), Map.of("a", Mood.BAD)),
        new Nullables(
            page, new Page<>(Arrays.asList(new Item("a"), null), 2), page, null,
            Arrays.asList(1, null), new TreeMap<>(java.util.Collections.singletonMap("a", null))));
  }
}
