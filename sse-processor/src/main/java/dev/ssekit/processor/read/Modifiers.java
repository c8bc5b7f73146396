package dev.ssekit.processor.read;

import dev.ssekit.processor.model.MemberAccess;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Reads modifiers. */
final class Modifiers {
  private Modifiers() {}

  static MemberAccess access(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return MemberAccess.PUBLIC;
    }
    if (modifiers.contains(Modifier.PROTECTED)) {
      return MemberAccess.PROTECTED;
    }
    return modifiers.contains(Modifier.PRIVATE) ? MemberAccess.PRIVATE : MemberAccess.PACKAGE;
  }
}
