package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A class annotated with {@code @Sse}, as it was written.
 *
 * @param overflow the name of the policy
 * @param security who may use the resources
 * @param metadata where the metadata of a connection come from
 * @param allowedOrigins the origins whose pages may use the resources
 * @param onConnect its methods of that name, inherited ones last
 * @param onGap its methods of that name, inherited ones last
 * @param onDisconnect its methods of that name, inherited ones last
 * @param streamMethods its own methods that take a stream, whatever their names
 * @param nameBindings the annotations that bind filters to the class
 * @param events what it can send
 * @param documentation the Javadoc of the class as plain text
 * @param traits what the generated code takes over
 * @param position the class
 */
public record Declaration(
    QualifiedName name,
    Shape shape,
    Attribute<String> path,
    Attribute<Integer> heartbeat,
    Attribute<Boolean> skipCsrf,
    Attribute<Integer> replay,
    String overflow,
    DeclaredSecurity security,
    DeclaredMetadata metadata,
    AttributeList allowedOrigins,
    List<DeclaredConstructor> constructors,
    List<DeclaredMethod> onConnect,
    List<DeclaredMethod> onGap,
    List<DeclaredMethod> onDisconnect,
    List<StreamMethod> streamMethods,
    List<NameBinding> nameBindings,
    DeclaredEvents events,
    Optional<String> documentation,
    Traits traits,
    Position position) {

  public Declaration {
    constructors = List.copyOf(constructors);
    onConnect = List.copyOf(onConnect);
    onGap = List.copyOf(onGap);
    onDisconnect = List.copyOf(onDisconnect);
    streamMethods = List.copyOf(streamMethods);
    nameBindings = List.copyOf(nameBindings);
  }
}
