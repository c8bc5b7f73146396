package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.ssekit.processor.model.QualifiedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Names as models and messages carry them. */
final class Names {
  private Names() {}

  static QualifiedName of(TypeElement type) {
    Deque<String> simpleNames = new ArrayDeque<>();
    for (Element each = type; MoreElements.isType(each); each = each.getEnclosingElement()) {
      simpleNames.addFirst(each.getSimpleName().toString());
    }
    String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
    return new QualifiedName(packageName, List.copyOf(simpleNames));
  }

  /** A type as one would write it after importing all that it names. */
  static String of(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return of(((ArrayType) type).getComponentType()) + "[]";
    }
    if (type.getKind() == TypeKind.DECLARED) {
      DeclaredType declared = MoreTypes.asDeclared(type);
      String name = declared.asElement().getSimpleName().toString();
      return declared.getTypeArguments().isEmpty()
          ? name
          : declared.getTypeArguments().stream()
              .map(Names::of)
              .collect(Collectors.joining(", ", name + "<", ">"));
    }
    return type.toString();
  }
}
