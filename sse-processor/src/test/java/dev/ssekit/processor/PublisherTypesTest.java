package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler lets a user of the publisher write. */
class PublisherTypesTest {

  @Test
  void whatIsDeclaredCompiles() {
    assertThat(complaints("publisher.changed(\"ACME\", BigDecimal.TEN)")).isEmpty();
    assertThat(complaints("publisher.toSymbol(\"ACME\").toAll().closed(Instant.EPOCH)")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "publisher.chagned(\"ACME\", BigDecimal.TEN)    | cannot find symbol",
        "publisher.changed(\"ACME\")                    | cannot be applied to given types",
        "publisher.changed(\"ACME\", 10)                | int cannot be converted to java.math.BigDecimal",
        "publisher.changed(7, BigDecimal.TEN)           | int cannot be converted to java.lang.String",
        "publisher.closed(\"today\")                    | java.lang.String cannot be converted to java.time.Instant",
        "publisher.toSymbl(\"ACME\").closed(Instant.EPOCH) | cannot find symbol",
        "publisher.toSymbol(7).closed(Instant.EPOCH)    | int cannot be converted to java.lang.String"
      })
  void whatIsNotDoesNot(String call, String complaint) {
    assertThat(complaints(call)).singleElement().asString().contains("Trade.java:6", complaint);
  }

  private static List<String> complaints(String call) {
    return Compilations.complaints(
        Compilations.compile(
            List.of(
                JavaFileObjects.forSourceString(
                    "com.example.Prices",
                    """
                    package com.example;
                    @dev.ssekit.annotations.Sse(path = "/prices", events = PriceEvent.class)
                    public class Prices {}
                    """),
                JavaFileObjects.forSourceString(
                    "com.example.PriceEvent",
                    """
                    package com.example;
                    import dev.ssekit.annotations.Key;
                    public sealed interface PriceEvent {
                      record Changed(@Key String symbol, java.math.BigDecimal price)
                          implements PriceEvent {}
                      record Closed(java.time.Instant at) implements PriceEvent {}
                    }
                    """),
                JavaFileObjects.forSourceLines(
                    "com.example.Trade",
                    "package com.example;",
                    "import java.math.BigDecimal;",
                    "import java.time.Instant;",
                    "record Trade(PricesPublisher publisher, BigDecimal price, Instant at) {",
                    "  Object send() {",
                    "    return " + call + ";",
                    "  }",
                    "}"))));
  }
}
