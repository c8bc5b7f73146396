package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import dev.ssekit.processor.model.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Names as models and messages carry them. */
final class Names {
  private static final Pattern PACKAGES = Pattern.compile("\\b(\\p{javaLowerCase}\\w*\\.)+");
  private static final Pattern SEPARATOR = Pattern.compile(",\\s*");

  private Names() {}

  static QualifiedName of(TypeElement type) {
    List<String> simpleNames =
        Nesting.outwards(type).stream()
            .map(each -> each.getSimpleName().toString())
            .collect(Collectors.toList());
    Collections.reverse(simpleNames);
    String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
    return new QualifiedName(packageName, simpleNames);
  }

  /** A type as one would write it after importing all that it names. */
  static String of(TypeMirror type) {
    String withoutPackages = PACKAGES.matcher(type.toString()).replaceAll("");
    return SEPARATOR.matcher(withoutPackages).replaceAll(", ");
  }
}
