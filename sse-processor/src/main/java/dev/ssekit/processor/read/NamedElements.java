package dev.ssekit.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** What source code names that repeats a type or an annotation. */
final class NamedElements {
  private final List<Element> found = new ArrayList<>();
  private final InTypes inTypes = new InTypes();
  private final InValues inValues = new InValues();

  private NamedElements() {}

  static List<Element> in(TypeMirror type) {
    NamedElements named = new NamedElements();
    named.add(type);
    return named.found;
  }

  static List<Element> in(AnnotationMirror annotation) {
    NamedElements named = new NamedElements();
    named.add(annotation);
    return named.found;
  }

  private void add(@Nullable TypeMirror type) {
    if (type != null) {
      type.getAnnotationMirrors().forEach(this::add);
      type.accept(inTypes, null);
    }
  }

  private void add(AnnotationMirror annotation) {
    add(annotation.getAnnotationType());
    annotation
        .getElementValues()
        .forEach((attribute, value) -> {
          found.add(attribute);
          value.accept(inValues, null);
        });
  }

  private final class InTypes extends SimpleTypeVisitor14<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitDeclared(DeclaredType type, @Nullable Void nothing) {
      found.add(type.asElement());
      type.getTypeArguments().forEach(NamedElements.this::add);
      return null;
    }

    @Override
    public @Nullable Void visitArray(ArrayType type, @Nullable Void nothing) {
      add(type.getComponentType());
      return null;
    }

    @Override
    public @Nullable Void visitTypeVariable(TypeVariable type, @Nullable Void nothing) {
      found.add(type.asElement());
      return null;
    }

    @Override
    public @Nullable Void visitWildcard(WildcardType type, @Nullable Void nothing) {
      add(type.getExtendsBound());
      add(type.getSuperBound());
      return null;
    }
  }

  private final class InValues
      extends SimpleAnnotationValueVisitor14<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitType(TypeMirror type, @Nullable Void nothing) {
      add(type);
      return null;
    }

    @Override
    public @Nullable Void visitEnumConstant(VariableElement constant, @Nullable Void nothing) {
      found.add(constant);
      add(constant.asType());
      return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationMirror nested, @Nullable Void nothing) {
      add(nested);
      return null;
    }

    @Override
    public @Nullable Void visitArray(
        List<? extends AnnotationValue> values, @Nullable Void nothing) {
      values.forEach(value -> value.accept(this, null));
      return null;
    }
  }
}
