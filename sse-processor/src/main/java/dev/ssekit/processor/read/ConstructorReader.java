package dev.ssekit.processor.read;

import static com.google.auto.common.MoreElements.isAnnotationPresent;

import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.DeclaredConstructor;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the constructors of the annotated class. */
final class ConstructorReader {
  private static final String INJECT = "jakarta.inject.Inject";
  private static final String CONTEXT = "jakarta.ws.rs.core.Context";

  private ConstructorReader() {}

  static List<DeclaredConstructor> read(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .map(ConstructorReader::read)
        .toList();
  }

  private static DeclaredConstructor read(ExecutableElement constructor) {
    long contextParameters =
        constructor.getParameters().stream()
            .filter(parameter -> isAnnotationPresent(parameter, CONTEXT))
            .count();
    return new DeclaredConstructor(
        Modifiers.access(constructor),
        isAnnotationPresent(constructor, INJECT),
        constructor.getParameters().size(),
        (int) contextParameters,
        Position.of(constructor));
  }
}
