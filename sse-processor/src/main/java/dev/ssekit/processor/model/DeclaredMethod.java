package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;
import java.util.Optional;

/**
 * A method named {@code onConnect}, declared or inherited.
 *
 * @param parameterList with its parentheses, without packages and names
 * @param takesStream whether the one parameter is an {@code SseStream}
 * @param returnType as a reader would write it, unless it is void
 * @param declaredIn the name of the class that declares it
 * @param inOtherPackage whether that class is in another package
 * @param position the method, or the annotated class when the method is inherited
 */
public record DeclaredMethod(
    Access access,
    boolean isStatic,
    boolean isAbstract,
    String parameterList,
    boolean takesStream,
    Optional<String> returnType,
    String declaredIn,
    boolean inOtherPackage,
    Position position) {}
