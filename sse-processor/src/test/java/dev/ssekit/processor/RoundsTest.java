package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final JavaFileObject EVENTS =
      JavaFileObjects.forSourceString(
          "com.example.Events",
          """
          package com.example;
          @dev.ssekit.annotations.Sse(path = Paths.EVENTS)
          public class Events extends Welcoming {}
          """);

  private static SourceWritingProcessor paths() {
    return new SourceWritingProcessor(
        "com.example.Paths",
        "package com.example;",
        "class Paths {",
        "  static final String EVENTS = \"/events\";",
        "}");
  }

  private static SourceWritingProcessor welcoming() {
    return new SourceWritingProcessor(
        "com.example.Welcoming",
        "package com.example;",
        "class Welcoming {",
        "  void onConnect(dev.ssekit.hub.SseStream stream) {}",
        "}");
  }

  @Test
  void aClassWaitsForWhatAnotherProcessorGenerates() {
    Compilation compilation =
        Compilations.strict()
            .withProcessors(new SseProcessor(), paths(), welcoming())
            .compile(EVENTS);
    assertThat(Compilations.complaints(compilation)).isEmpty();
    assertThat(Compilations.generated(compilation).get("com/example/EventsStreamResource.java"))
        .contains("@Path(\"/events\")", "resources.getResource(Events.class).onConnect(stream)");
  }

  @Test
  void aClassWaitsForWhatItsEventsAreMadeOf() {
    SourceWritingProcessor price =
        new SourceWritingProcessor(
            "com.example.Price", "package com.example;", "record Price(int cents) {}");
    Compilation compilation =
        Compilations.strict()
            .withProcessors(new SseProcessor(), price)
            .compile(
                JavaFileObjects.forSourceString(
                    "com.example.Prices",
                    """
                    package com.example;
                    @dev.ssekit.annotations.Sse(path = "/prices", events = Prices.Event.class)
                    public class Prices {
                      sealed interface Event {}
                      record Changed(java.util.List<Price[]> prices) implements Event {}
                    }
                    """));
    assertThat(Compilations.complaints(compilation)).isEmpty();
    assertThat(Compilations.generated(compilation).get("com/example/PricesPublisher.java"))
        .contains("changed(List<Price[]> prices)");
  }

  @Test
  void aPathIsRememberedFromRoundToRound() {
    JavaFileObject early =
        JavaFileObjects.forSourceString(
            "com.example.Zebras",
            """
            package com.example;
            @dev.ssekit.annotations.Sse(path = "/events")
            public class Zebras {}
            """);
    Compilation compilation =
        Compilations.strict()
            .withProcessors(new SseProcessor(), paths(), welcoming())
            .compile(EVENTS, early);
    assertThat(Compilations.complaints(compilation))
        .containsExactly(
            "com/example/Events.java:2:41: [SsePathTaken] path \"/events\" is that of"
                + " com.example.Zebras already. Choose another path for one of the two.");
  }

  @Test
  void aNameIsTakenByWhatAnotherProcessorGeneratesEarlier() {
    SourceWritingProcessor taking =
        new SourceWritingProcessor(
            "com.example.EventsSse", "package com.example;", "class EventsSse {}");
    Compilation compilation =
        Compilations.strict()
            .withProcessors(new SseProcessor(), taking, paths(), welcoming())
            .compile(EVENTS);
    assertThat(Compilations.complaints(compilation))
        .singleElement()
        .asString()
        .contains("Events.java:3:8: [SseNameTaken] com.example.EventsSse is generated for");
  }

  @Test
  void aClassThatWaitsInVainIsReported() {
    Compilation compilation =
        Compilations.strict().withProcessors(new SseProcessor(), paths()).compile(EVENTS);
    assertThat(Compilations.complaints(compilation)).hasSize(2);
    assertThat(Compilations.complaints(compilation).get(0))
        .contains("Events.java:3:29: cannot find symbol");
    assertThat(Compilations.complaints(compilation).get(1))
        .contains("Events.java:3:8: [SseProcessor:MiscError]", "could be resolved");
  }
}
