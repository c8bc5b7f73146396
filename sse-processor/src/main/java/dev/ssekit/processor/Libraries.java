package dev.ssekit.processor;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.read.Visible;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What generated code is compiled against. Without it, every generated line would be an error. */
final class Libraries {
  private static final Map<String, String> DEPENDENCIES_BY_TYPE =
      new TreeMap<>(
          Map.of(
              "dev.ssekit.jaxrs.SseFeature", "dev.ssekit:sse-runtime",
              "jakarta.ws.rs.core.Feature", "jakarta.ws.rs:jakarta.ws.rs-api"));

  private final Elements elements;

  Libraries(Elements elements) {
    this.elements = elements;
  }

  Optional<Problem> missingFor(TypeElement type) {
    Visible visible = Visible.from(type, elements);
    return DEPENDENCIES_BY_TYPE.entrySet().stream()
        .filter(library -> !visible.has(library.getKey()))
        .findFirst()
        .map(library ->
            Problem.of(
                Message.LIBRARY_MISSING,
                Position.of(type),
                type.getSimpleName(),
                library.getKey(),
                library.getValue()));
  }
}
