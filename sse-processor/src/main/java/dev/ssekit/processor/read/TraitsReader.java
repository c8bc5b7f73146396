package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import dev.ssekit.processor.model.Traits;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads what the generated code takes over from a class and its surroundings. */
final class TraitsReader {
  private final Elements elements;

  TraitsReader(Elements elements) {
    this.elements = elements;
  }

  Traits read(TypeElement type, List<ExecutableElement> called) {
    return new Traits(
        Visible.from(type, elements).has("javax.annotation.processing.Generated"),
        isDeprecated(type) || called.stream().anyMatch(elements::isDeprecated));
  }

  private boolean isDeprecated(TypeElement type) {
    for (Element each = type; MoreElements.isType(each); each = each.getEnclosingElement()) {
      if (elements.isDeprecated(each)) {
        return true;
      }
    }
    return false;
  }
}
