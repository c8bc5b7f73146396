package dev.ssekit.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.EventType;
import javax.lang.model.element.Modifier;

/** Writes what is called with events: a method for each. */
final class ClientListenerWriter {
  private ClientListenerWriter() {}

  static TypeSpec write(Endpoint endpoint, ClientNames names) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(names.listener())
            .addJavadoc(
                """
                What is called with events, one after the other. A method that is not implemented
                ignores its events; one that throws ends the connection.
                """)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    endpoint.contract().events().forEach(event -> type.addMethod(method(event)));
    return type.addMethod(gap()).build();
  }

  private static MethodSpec method(EventType event) {
    return MethodSpec.methodBuilder(event.methodName())
        .addJavadoc("Called with each {@code $L}.\n\n", Javadoc.code(event.name()))
        .addJavadoc("@param event its data\n")
        .addAnnotations(Header.of(event.deprecation()))
        .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
        .addParameter(event.type(), "event")
        .build();
  }

  private static MethodSpec gap() {
    return MethodSpec.methodBuilder("gap")
        .addJavadoc(
            """
            Called where events are missing.

            @param gap between which ids, and why
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
        .addParameter(ClientNames.MISSED, "gap")
        .build();
  }
}
