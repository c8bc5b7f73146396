package dev.ssekit.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Channel;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventComponent;
import dev.ssekit.processor.model.EventKey;
import dev.ssekit.processor.model.EventType;
import dev.ssekit.processor.model.Traits;
import javax.lang.model.element.Modifier;

/** Writes what sends the events of an endpoint: a method for each, and one for each channel. */
final class PublisherWriter {
  private final Endpoint endpoint;
  private final ClassName publisher;
  private final ClassName annotated;
  private final String field;

  private PublisherWriter(Endpoint endpoint, GeneratedNames names) {
    this.endpoint = endpoint;
    this.publisher = names.publisher();
    this.annotated = names.annotated();
    this.field = fieldName(endpoint);
  }

  static TypeSpec write(Endpoint endpoint, GeneratedNames names) {
    return new PublisherWriter(endpoint, names).write();
  }

  /** One that no component of an event hides. */
  private static String fieldName(Endpoint endpoint) {
    NameAllocator names = new NameAllocator();
    endpoint.contract().events().stream()
        .flatMap(event -> event.components().stream())
        .map(EventComponent::name)
        .distinct()
        .forEach(names::newName);
    return names.newName("events");
  }

  private TypeSpec write() {
    Traits traits = endpoint.traits();
    TypeSpec.Builder type =
        Header.naming(publisher, traits, endpoint.contract().isPublic())
            .addJavadoc(
                """
                Sends the events of {@link $T}. One that has a key is sent to the connections
                that have it among their metadata, any other to all connections of the endpoint.
                {@link #toAll()} and the methods after it give a publisher that sends elsewhere.
                Immutable and thread-safe.
                """,
                annotated);
    if (traits.canBeDependent()) {
      type.addAnnotation(Injection.DEPENDENT);
    }
    type.addField(
            FieldSpec.builder(SseRuntime.PUBLISHER, field, Modifier.PRIVATE, Modifier.FINAL)
                .build())
        .addMethod(constructor(traits))
        .addMethod(narrowed());
    endpoint.contract().events().forEach(event -> type.addMethod(send(event)));
    type.addMethod(toAll());
    endpoint.contract().channels().forEach(channel -> type.addMethod(to(channel)));
    return type.build();
  }

  private MethodSpec constructor(Traits traits) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc(
                """
                Called where a publisher is injected, or by an application.

                @param hub the application's, which need not have the endpoint yet
                """)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(SseRuntime.HUB, "hub")
            .addStatement("this($T.of(hub, $S))", SseRuntime.PUBLISHER, endpoint.path());
    if (traits.canBeInjected()) {
      constructor.addAnnotation(Injection.INJECT);
    }
    return constructor.build();
  }

  private MethodSpec narrowed() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(SseRuntime.PUBLISHER, field)
        .addStatement("this.$1N = $1N", field)
        .build();
  }

  private MethodSpec send(EventType event) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(event.methodName())
            .addJavadoc(
                "Sends a {@link $T} as {@code $L}.\n$L\n",
                event.type(),
                Javadoc.code(event.name()),
                event.key().map(PublisherWriter::whereTo).orElse(""))
            .addAnnotations(Header.of(event.deprecation()))
            .addModifiers(Modifier.PUBLIC)
            .returns(SseRuntime.STAGE_OF_BROADCAST);
    for (EventComponent component : event.components()) {
      method
          .addJavadoc("@param $L $L\n", component.name(), meaning(component, event))
          .addParameter(ParameterSpec.builder(component.type(), component.name()).build());
    }
    return method
        .addJavadoc(
            "@return its id, once it is accepted; see {@link $T#broadcast(String, Object)}\n",
            SseRuntime.ENDPOINT)
        .addStatement("return $L", publish(event))
        .build();
  }

  private static String whereTo(EventKey key) {
    return "It goes to the connections with this {@code %s}, unless the publisher is narrowed.\n"
        .formatted(Javadoc.code(key.name()));
  }

  private static String meaning(EventComponent component, EventType event) {
    boolean isKey = event.key().filter(key -> key.component().equals(component.name())).isPresent();
    return isKey ? "the event's key, never null" : "as in the record";
  }

  private CodeBlock publish(EventType event) {
    CodeBlock components =
        event.components().stream()
            .map(component -> CodeBlock.of("$N", component.name()))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock.Builder call =
        CodeBlock.builder()
            .add("$N.send($S,$Wnew $T($L)", field, event.name(), event.type(), components);
    event.key().ifPresent(key -> call.add(",$W$S,$W$N", key.name(), key.component()));
    return call.add(")").build();
  }

  private MethodSpec toAll() {
    return MethodSpec.methodBuilder("toAll")
        .addJavadoc(
            """
            Widens the publisher.

            @return one that sends every event to all connections of the endpoint
            """)
        .addModifiers(Modifier.PUBLIC)
        .returns(publisher)
        .addStatement("return new $T($N.toAll())", publisher, field)
        .build();
  }

  private MethodSpec to(Channel channel) {
    return MethodSpec.methodBuilder(channel.methodName())
        .addJavadoc(
            """
            Narrows the publisher by {@code $L}.

            @param $L what connections must have among their metadata, never null
            @return one that sends every event to these alone, whatever its key
            """,
            Javadoc.code(channel.name()),
            channel.parameterName())
        .addAnnotations(Header.of(channel.deprecation()))
        .addModifiers(Modifier.PUBLIC)
        .returns(publisher)
        .addParameter(channel.type(), channel.parameterName())
        .addStatement(
            "return new $T($L.to($S, $N))",
            publisher,
            channel.parameterName().equals(field) ? "this." + field : field,
            channel.name(),
            channel.parameterName())
        .build();
  }
}
