package dev.ssekit.processor.read;

import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.Traits;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a class annotated with {@code @Sse} declares. */
public final class DeclarationReader {
  private final Elements elements;
  private final OnConnectReader onConnectReader;

  public DeclarationReader(Elements elements, Types types) {
    this.elements = elements;
    this.onConnectReader = new OnConnectReader(elements, types);
  }

  /** The declaration; empty when the annotation is one that the compiler itself refuses. */
  public Optional<Declaration> read(TypeElement type) {
    AttributeReader attributes = AttributeReader.of(type, elements);
    Optional<Attribute<String>> path = attributes.read("path", String.class);
    Optional<Attribute<Integer>> heartbeat = attributes.read("heartbeat", Integer.class);
    Optional<Attribute<Boolean>> skipCsrf = attributes.read("skipCsrf", Boolean.class);
    Optional<Attribute<VariableElement>> overflow =
        attributes.read("overflow", VariableElement.class);
    if (path.isEmpty() || heartbeat.isEmpty() || skipCsrf.isEmpty() || overflow.isEmpty()) {
      return Optional.empty();
    }
    OnConnectMethods onConnect = onConnectReader.read(type);
    return Optional.of(
        new Declaration(
            Names.of(type),
            ShapeReader.read(type),
            path.get(),
            heartbeat.get(),
            skipCsrf.get().value(),
            overflow.get().value().getSimpleName().toString(),
            ConstructorReader.read(type),
            onConnect.declared(),
            traits(type, onConnect),
            Position.of(type)));
  }

  private Traits traits(TypeElement type, OnConnectMethods onConnect) {
    return new Traits(
        Visible.from(type, elements).has("javax.annotation.processing.Generated"),
        DeprecationReader.read(type, onConnect.elements()));
  }
}
