package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the annotations that bind filters and interceptors by name, inherited ones included. */
final class NameBindingReader {
  private static final String NAME_BINDING = "jakarta.ws.rs.NameBinding";

  private final Elements elements;

  NameBindingReader(Elements elements) {
    this.elements = elements;
  }

  List<NameBinding> read(TypeElement type) {
    return annotationsOf(type).stream().map(annotation -> read(annotation, type)).toList();
  }

  /** The types of those annotations, which generated code names. */
  List<TypeElement> typesOn(TypeElement type) {
    return annotationsOf(type).stream().map(NameBindingReader::typeOf).toList();
  }

  /** Inherited ones first, in whichever order the compiler has them. */
  private List<? extends AnnotationMirror> annotationsOf(TypeElement type) {
    return elements.getAllAnnotationMirrors(type).stream()
        .filter(annotation -> MoreElements.isAnnotationPresent(typeOf(annotation), NAME_BINDING))
        .sorted(Comparator.comparing(type.getAnnotationMirrors()::contains))
        .toList();
  }

  private static NameBinding read(AnnotationMirror annotation, TypeElement type) {
    TypeElement binding = typeOf(annotation);
    return new NameBinding(
        Names.of(binding).inPackage(),
        Nesting.outwards(binding).stream()
            .anyMatch(each -> each.getModifiers().contains(Modifier.PRIVATE)),
        fitsMethods(binding),
        AnnotationSpec.get(annotation),
        type.getAnnotationMirrors().contains(annotation)
            ? Position.of(type, annotation)
            : Position.of(type));
  }

  private static boolean fitsMethods(TypeElement binding) {
    Target target = binding.getAnnotation(Target.class);
    return target == null || List.of(target.value()).contains(ElementType.METHOD);
  }

  private static TypeElement typeOf(AnnotationMirror annotation) {
    return MoreElements.asType(annotation.getAnnotationType().asElement());
  }
}
