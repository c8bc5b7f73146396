package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds the methods of a class by their name, its own first, then those of its superclasses and
 * interfaces. Unlike the language, it also finds what a superclass in another package keeps to that
 * package, so that its author can be told.
 */
final class MemberSearch {
  private final Types types;
  private final TypeElement owner;
  private final List<ExecutableElement> found = new ArrayList<>();

  MemberSearch(Types types, TypeElement owner) {
    this.types = types;
    this.owner = owner;
  }

  List<ExecutableElement> named(String name) {
    visit(owner, name);
    return List.copyOf(found);
  }

  private void visit(TypeElement type, String name) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getSimpleName().contentEquals(name)
          && (type.equals(owner) || isInheritedFrom(type, method))) {
        add(method);
      }
    }
    for (TypeMirror supertype : types.directSupertypes(type.asType())) {
      visit(MoreTypes.asTypeElement(supertype), name);
    }
  }

  private static boolean isInheritedFrom(TypeElement type, ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.PRIVATE)
        && !(type.getKind().isInterface() && method.getModifiers().contains(Modifier.STATIC));
  }

  private void add(ExecutableElement method) {
    for (int i = 0; i < found.size(); i++) {
      if (sameParameters(method, found.get(i))) {
        // Elements.overrides is wrong in Eclipse where a class inherits both.
        if (MoreElements.overrides(method, found.get(i), owner, types)) {
          found.set(i, method);
        }
        return;
      }
    }
    found.add(method);
  }

  private boolean sameParameters(ExecutableElement one, ExecutableElement other) {
    return types.isSubsignature(signature(one), signature(other))
        || types.isSubsignature(signature(other), signature(one));
  }

  private ExecutableType signature(ExecutableElement method) {
    DeclaredType ownerType = MoreTypes.asDeclared(owner.asType());
    return MoreTypes.asExecutable(types.asMemberOf(ownerType, method));
  }
}
