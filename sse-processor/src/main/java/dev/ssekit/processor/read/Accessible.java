package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/** What a class beside the annotated one, which extends nothing, can name. */
final class Accessible {
  private final PackageElement here;

  private Accessible(PackageElement here) {
    this.here = here;
  }

  static Accessible from(TypeElement owner) {
    return new Accessible(MoreElements.getPackage(owner));
  }

  /** The first of these that it cannot, as a reader would write it. */
  Optional<String> firstHidden(List<Element> named) {
    return named.stream().filter(this::isHidden).findFirst().map(Accessible::name);
  }

  private boolean isHidden(Element element) {
    return element instanceof TypeParameterElement
        || (element instanceof TypeElement type
            && Nesting.outwards(type).stream().anyMatch(this::isOutOfReach));
  }

  private boolean isOutOfReach(TypeElement type) {
    return switch (Modifiers.access(type)) {
      case PUBLIC -> false;
      case PROTECTED, PACKAGE -> !MoreElements.getPackage(type).equals(here);
      case PRIVATE -> true;
    };
  }

  private static String name(Element element) {
    return element instanceof TypeElement type
        ? Names.of(type).inPackage()
        : element.getSimpleName().toString();
  }
}
