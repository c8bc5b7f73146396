package dev.ssekit.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Where Jackson looks for annotations of a class and of its methods, the first of a kind counting.
 */
final class Lineage {
  private Lineage() {}

  /** The class itself, then what it implements, then what it extends. */
  static Stream<TypeElement> of(TypeElement type, Types types) {
    List<? extends TypeMirror> direct = types.directSupertypes(type.asType());
    return Stream.concat(
        Stream.of(type),
        direct.stream()
            .map(MoreTypes::asTypeElement)
            .sorted(Comparator.comparing(each -> !each.getKind().isInterface()))
            .flatMap(supertype -> of(supertype, types)));
  }

  /** A member of a class or of what it inherits, as a method with all others of its name. */
  static Stream<Element> of(Element member, TypeElement type, Types types) {
    return isWithoutParameters(member)
        ? of(type, types)
            .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
            .filter(Lineage::isWithoutParameters)
            .filter(method -> method.getSimpleName().equals(member.getSimpleName()))
            .<Element>map(method -> method)
        : Stream.of(member);
  }

  private static boolean isWithoutParameters(Element member) {
    return member instanceof ExecutableElement method
        && method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC);
  }
}
