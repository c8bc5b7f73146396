package dev.ssekit.processor.read;

import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.Traits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a class annotated with {@code @Sse} declares. */
public final class DeclarationReader {
  private static final String STREAM = "dev.ssekit.hub.SseStream";
  private static final String GAP = "dev.ssekit.hub.Gap";

  private final Elements elements;
  private final CallbackReader onConnectReader;
  private final CallbackReader onGapReader;

  public DeclarationReader(Elements elements, Types types) {
    this.elements = elements;
    this.onConnectReader = new CallbackReader(elements, types, "onConnect", STREAM);
    this.onGapReader = new CallbackReader(elements, types, "onGap", STREAM, GAP);
  }

  /** The declaration; empty when the annotation is one that the compiler itself refuses. */
  public Optional<Declaration> read(TypeElement type) {
    AttributeReader attributes = AttributeReader.of(type, elements);
    Optional<Attribute<String>> path = attributes.read("path", String.class);
    Optional<Attribute<Integer>> heartbeat = attributes.read("heartbeat", Integer.class);
    Optional<Attribute<Boolean>> skipCsrf = attributes.read("skipCsrf", Boolean.class);
    Optional<Attribute<Integer>> replay = attributes.read("replay", Integer.class);
    Optional<Attribute<VariableElement>> overflow =
        attributes.read("overflow", VariableElement.class);
    if (Stream.of(path, heartbeat, skipCsrf, replay, overflow).anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    CallbackMethods onConnect = onConnectReader.read(type);
    CallbackMethods onGap = onGapReader.read(type);
    return Optional.of(
        new Declaration(
            Names.of(type),
            ShapeReader.read(type),
            path.get(),
            heartbeat.get(),
            skipCsrf.get().value(),
            replay.get(),
            overflow.get().value().getSimpleName().toString(),
            ConstructorReader.read(type),
            onConnect.declared(),
            onGap.declared(),
            traits(type, onConnect, onGap),
            Position.of(type)));
  }

  private Traits traits(TypeElement type, CallbackMethods onConnect, CallbackMethods onGap) {
    List<ExecutableElement> called =
        Stream.concat(onConnect.elements().stream(), onGap.elements().stream()).toList();
    return new Traits(
        Visible.from(type, elements).has("javax.annotation.processing.Generated"),
        DeprecationReader.read(type, called));
  }
}
