package dev.ssekit.processor.read;

import dev.ssekit.processor.model.Access;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Reads modifiers. */
final class Modifiers {
  private Modifiers() {}

  static Access access(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return Access.PUBLIC;
    }
    if (modifiers.contains(Modifier.PROTECTED)) {
      return Access.PROTECTED;
    }
    return modifiers.contains(Modifier.PRIVATE) ? Access.PRIVATE : Access.PACKAGE;
  }
}
