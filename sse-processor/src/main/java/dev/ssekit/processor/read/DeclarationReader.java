package dev.ssekit.processor.read;

import static com.google.auto.common.MoreElements.getAnnotationMirror;

import dev.ssekit.annotations.Sse;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredMetadata;
import dev.ssekit.processor.model.Traits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a class annotated with {@code @Sse} declares. */
public final class DeclarationReader {
  private static final String STREAM = "dev.ssekit.hub.SseStream";

  private final Elements elements;
  private final SecurityReader securityReader;
  private final NameBindingReader nameBindingReader;
  private final CallbackReader onConnectReader;
  private final CallbackReader onGapReader;
  private final CallbackReader onDisconnectReader;
  private final StreamMethodReader streamMethodReader;
  private final EventsReader eventsReader;
  private final DocumentationReader documentationReader;

  public DeclarationReader(Elements elements, Types types) {
    this.elements = elements;
    this.securityReader = new SecurityReader(elements, types);
    this.nameBindingReader = new NameBindingReader(elements);
    this.onConnectReader = new CallbackReader(types, securityReader, "onConnect");
    this.onGapReader = new CallbackReader(types, securityReader, "onGap");
    this.onDisconnectReader = new CallbackReader(types, securityReader, "onDisconnect");
    this.streamMethodReader = new StreamMethodReader(elements, types, STREAM);
    this.eventsReader = new EventsReader(elements, types);
    this.documentationReader = new DocumentationReader(elements);
  }

  /** Whether all that the events of the class are made of is there, or generated already. */
  public boolean isComplete(TypeElement type) {
    return attributes(type)
        .map(attributes -> eventsReader.areComplete(attributes.readTypes("events")))
        .orElse(true);
  }

  /** The declaration; empty when the annotation is one that the compiler itself refuses. */
  public Optional<Declaration> read(TypeElement type) {
    return attributes(type).map(attributes -> read(type, attributes));
  }

  private Optional<AttributeReader> attributes(TypeElement type) {
    return AttributeReader.of(type, getAnnotationMirror(type, Sse.class).get(), elements);
  }

  private Declaration read(TypeElement type, AttributeReader attributes) {
    CallbackMethods onConnect = onConnectReader.read(type);
    CallbackMethods onGap = onGapReader.read(type);
    CallbackMethods onDisconnect = onDisconnectReader.read(type);
    return new Declaration(
        Names.of(type),
        ShapeReader.read(type),
        attributes.read("path", String.class),
        attributes.read("heartbeat", Integer.class),
        attributes.read("skipCsrf", Boolean.class),
        attributes.read("replay", Integer.class),
        attributes.read("overflow", VariableElement.class).value().getSimpleName().toString(),
        securityReader.read(type, attributes),
        new DeclaredMetadata(
            attributes.readList("queryMetadata"),
            attributes.read("principalMetadata", String.class)),
        attributes.readList("allowedOrigins"),
        ConstructorReader.read(type),
        onConnect.declared(),
        onGap.declared(),
        onDisconnect.declared(),
        streamMethodReader.read(type),
        nameBindingReader.read(type),
        eventsReader.read(type, attributes.readTypes("events")),
        documentationReader.read(type),
        traits(type, List.of(onConnect, onGap, onDisconnect)),
        Position.of(type));
  }

  private Traits traits(TypeElement type, List<CallbackMethods> callbacks) {
    List<Element> named =
        Stream.concat(
                callbacks.stream().flatMap(each -> each.named().stream()),
                nameBindingReader.typesOn(type).stream())
            .toList();
    Visible visible = Visible.from(type, elements);
    return new Traits(
        visible.has("javax.annotation.processing.Generated"),
        visible.has("jakarta.inject.Inject"),
        visible.has("jakarta.enterprise.context.Dependent"),
        DeprecationReader.read(type, named));
  }
}
