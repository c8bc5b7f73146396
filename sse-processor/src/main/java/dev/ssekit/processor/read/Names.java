package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import dev.ssekit.processor.model.QualifiedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Names as models and messages carry them. */
final class Names {
  private static final String PACKAGES = "\\b(\\p{javaLowerCase}\\w*\\.)+";

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
    return type.toString().replaceAll(PACKAGES, "").replaceAll(",\\s*", ", ");
  }
}
