package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import dev.ssekit.processor.model.MemberAccess;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** From where a class can be named. */
final class Reach {
  private Reach() {}

  /** The class itself or the one around it that code in a package cannot name. */
  static Optional<TypeElement> hiddenFrom(PackageElement from, TypeElement type) {
    boolean isSamePackage = MoreElements.getPackage(type).equals(from);
    return Nesting.outwards(type).stream()
        .filter(each ->
            isSamePackage
                ? Modifiers.access(each) == MemberAccess.PRIVATE
                : Modifiers.access(each) != MemberAccess.PUBLIC)
        .findFirst();
  }

  static boolean isPublic(TypeElement type) {
    return Nesting.outwards(type).stream()
        .allMatch(each -> Modifiers.access(each) == MemberAccess.PUBLIC);
  }
}
