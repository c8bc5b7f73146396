package dev.ssekit.processor.read;

import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.StreamMethod;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the methods that an author may take for callbacks. One that overrides another is called by
 * whoever knows that one.
 */
final class StreamMethodReader {
  private final Elements elements;
  private final Types types;
  private final String stream;

  /** Reads methods that have a parameter of this type. */
  StreamMethodReader(Elements elements, Types types, String stream) {
    this.elements = elements;
    this.types = types;
    this.stream = stream;
  }

  List<StreamMethod> read(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method ->
            !method.getModifiers().contains(Modifier.PRIVATE)
                && !method.getModifiers().contains(Modifier.STATIC))
        .filter(this::takesStream)
        .filter(method -> !overrides(method, type))
        .map(method -> new StreamMethod(method.getSimpleName().toString(), Position.of(method)))
        .toList();
  }

  private boolean takesStream(ExecutableElement method) {
    return method.getParameters().stream()
        .anyMatch(parameter ->
            types.asElement(parameter.asType()) instanceof TypeElement type
                && type.getQualifiedName().contentEquals(stream));
  }

  private boolean overrides(ExecutableElement method, TypeElement type) {
    return Supertypes.of(type, types)
        .flatMap(supertype -> ElementFilter.methodsIn(supertype.getEnclosedElements()).stream())
        .anyMatch(inherited -> elements.overrides(method, inherited, type));
  }
}
