package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A method with the name of one that is called, declared or inherited.
 *
 * @param parameterList with its parentheses, without packages and names
 * @param parameters as the annotated class has them
 * @param returnType as a reader would write it, unless it is void
 * @param declaredIn the name of the class that declares it
 * @param inOtherPackage whether that class is in another package
 * @param isInherited whether it is another class than the annotated one
 * @param security the security annotations that it carries
 * @param position the method, or the annotated class when the method is inherited
 */
public record DeclaredMethod(
    MemberAccess access,
    boolean isStatic,
    boolean isAbstract,
    String parameterList,
    List<DeclaredParameter> parameters,
    Optional<String> returnType,
    String declaredIn,
    boolean inOtherPackage,
    boolean isInherited,
    List<SecurityAnnotation> security,
    Position position) {

  public DeclaredMethod {
    parameters = List.copyOf(parameters);
    security = List.copyOf(security);
  }
}
