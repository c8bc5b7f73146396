package dev.ssekit.processor.read;

import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The types that code beside a class can name, given what its module reads. */
public final class Visible {
  private final @Nullable ModuleElement module;
  private final Elements elements;

  private Visible(@Nullable ModuleElement module, Elements elements) {
    this.module = module;
    this.elements = elements;
  }

  public static Visible from(TypeElement type, Elements elements) {
    return new Visible(elements.getModuleOf(type), elements);
  }

  public boolean has(String name) {
    TypeElement type =
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    return type != null;
  }
}
