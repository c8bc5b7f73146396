package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * A type as generated code repeats it, with the annotations inside: {@code List<@NotBlank String>}.
 */
final class TypeCopy {
  /** Annotations of the parameter, which stand where those of its type would. */
  private final Set<String> onParameter;

  private TypeCopy(Set<String> onParameter) {
    this.onParameter = onParameter;
  }

  static TypeName of(TypeMirror type, List<? extends AnnotationMirror> onParameter) {
    return new TypeCopy(
            onParameter.stream().map(TypeCopy::nameOf).collect(Collectors.toUnmodifiableSet()))
        .front(type);
  }

  /** What follows the annotations of the parameter: an array's elements come first. */
  private TypeName front(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      ArrayType array = MoreTypes.asArray(type);
      return ArrayTypeName.of(front(array.getComponentType())).annotated(annotations(array));
    }
    return bare(type)
        .annotated(
            type.getAnnotationMirrors().stream()
                .filter(annotation -> !onParameter.contains(nameOf(annotation)))
                .map(AnnotationSpec::get)
                .toList());
  }

  private static TypeName copy(TypeMirror type) {
    return bare(type).annotated(annotations(type));
  }

  private static TypeName bare(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> bare(MoreTypes.asDeclared(type));
      case ARRAY -> ArrayTypeName.of(copy(MoreTypes.asArray(type).getComponentType()));
      case WILDCARD -> bare(MoreTypes.asWildcard(type));
      default -> TypeName.get(type);
    };
  }

  private static TypeName bare(DeclaredType type) {
    boolean isWithinGeneric =
        type.getEnclosingType() instanceof DeclaredType around
            && !around.getTypeArguments().isEmpty();
    if (isWithinGeneric) {
      return TypeName.get(type);
    }
    ClassName name = ClassName.get(MoreElements.asType(type.asElement()));
    return type.getTypeArguments().isEmpty()
        ? name
        : ParameterizedTypeName.get(
            name, type.getTypeArguments().stream().map(TypeCopy::copy).toArray(TypeName[]::new));
  }

  private static TypeName bare(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return WildcardTypeName.subtypeOf(copy(type.getExtendsBound()));
    }
    return type.getSuperBound() == null
        ? TypeName.get(type)
        : WildcardTypeName.supertypeOf(copy(type.getSuperBound()));
  }

  private static List<AnnotationSpec> annotations(TypeMirror type) {
    return type.getAnnotationMirrors().stream().map(AnnotationSpec::get).toList();
  }

  private static String nameOf(AnnotationMirror annotation) {
    return annotation.getAnnotationType().toString();
  }
}
