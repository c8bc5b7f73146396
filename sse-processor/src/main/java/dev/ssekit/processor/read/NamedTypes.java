package dev.ssekit.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Finds the classes that one has to name in order to write a type. */
final class NamedTypes {
  private final List<TypeElement> found = new ArrayList<>();

  private NamedTypes() {}

  static List<TypeElement> in(TypeMirror type) {
    NamedTypes types = new NamedTypes();
    types.visit(type);
    return List.copyOf(types.found);
  }

  private void visit(@Nullable TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      found.add(MoreTypes.asTypeElement(declared));
      declared.getTypeArguments().forEach(this::visit);
    } else if (type instanceof ArrayType array) {
      visit(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      visit(wildcard.getExtendsBound());
      visit(wildcard.getSuperBound());
    }
  }
}
