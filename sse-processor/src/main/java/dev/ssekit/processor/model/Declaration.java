package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;
import java.util.List;

/**
 * A class annotated with {@code @Sse}, as it was written.
 *
 * @param overflow the name of the policy
 * @param onConnect its methods of that name, inherited ones last
 * @param onGap its methods of that name, inherited ones last
 * @param traits what the generated code takes over
 * @param position the class
 */
public record Declaration(
    QualifiedName name,
    Shape shape,
    Attribute<String> path,
    Attribute<Integer> heartbeat,
    boolean skipCsrf,
    Attribute<Integer> replay,
    String overflow,
    List<DeclaredConstructor> constructors,
    List<DeclaredMethod> onConnect,
    List<DeclaredMethod> onGap,
    Traits traits,
    Position position) {

  public Declaration {
    constructors = List.copyOf(constructors);
    onConnect = List.copyOf(onConnect);
    onGap = List.copyOf(onGap);
  }
}
