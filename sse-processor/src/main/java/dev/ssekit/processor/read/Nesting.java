package dev.ssekit.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** How classes are nested. */
final class Nesting {
  private Nesting() {}

  /** A class and the classes around it, from the inside out. */
  static List<TypeElement> outwards(TypeElement type) {
    List<TypeElement> types = new ArrayList<>();
    @Nullable Element each = type;
    while (each instanceof TypeElement nested) {
      types.add(nested);
      each = nested.getEnclosingElement();
    }
    return types;
  }

  /** An element and, where it is a class, the classes around it. */
  static List<? extends Element> around(Element element) {
    return element instanceof TypeElement type ? outwards(type) : List.of(element);
  }
}
