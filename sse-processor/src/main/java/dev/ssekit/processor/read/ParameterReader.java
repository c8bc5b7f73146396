package dev.ssekit.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.DeclaredParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters of a method, with the types that the annotated class gives them. */
final class ParameterReader {
  private final TypeElement owner;
  private final boolean isOwn;

  /**
   * @param owner the annotated class
   * @param isOwn whether it declares the method itself, so that a mistake is there
   */
  ParameterReader(TypeElement owner, boolean isOwn) {
    this.owner = owner;
    this.isOwn = isOwn;
  }

  List<DeclaredParameter> read(ExecutableElement method, ExecutableType signature) {
    return IntStream.range(0, method.getParameters().size())
        .mapToObj(i -> read(method.getParameters().get(i), signature.getParameterTypes().get(i), i))
        .toList();
  }

  /** What the types and annotations of the parameters name. */
  static List<Element> named(ExecutableElement method, ExecutableType signature) {
    List<Element> named = new ArrayList<>();
    signature.getParameterTypes().forEach(type -> named.addAll(NamedElements.in(type)));
    method
        .getParameters()
        .forEach(parameter ->
            parameter
                .getAnnotationMirrors()
                .forEach(annotation -> named.addAll(NamedElements.in(annotation))));
    return named;
  }

  private DeclaredParameter read(VariableElement parameter, TypeMirror type, int index) {
    List<? extends AnnotationMirror> annotations = parameter.getAnnotationMirrors();
    String name = name(parameter, index);
    List<Element> named = new ArrayList<>(NamedElements.in(type));
    annotations.forEach(annotation -> named.addAll(NamedElements.in(annotation)));
    return new DeclaredParameter(
        name,
        Names.of(type),
        type.getKind() == TypeKind.DECLARED
            ? MoreTypes.asTypeElement(type).getQualifiedName().toString()
            : "",
        annotations.stream()
            .map(annotation ->
                ParameterAnnotationReader.read(parameter, annotation, isOwn ? null : owner))
            .toList(),
        Accessible.from(owner).firstHidden(named),
        ParameterSpec.builder(TypeCopy.of(type, annotations), name)
            .addAnnotations(annotations.stream().map(AnnotationSpec::get).toList())
            .build(),
        Position.of(isOwn ? parameter : owner));
  }

  /** What other languages compile may have names that Java keeps for itself. */
  private static String name(VariableElement parameter, int index) {
    String name = parameter.getSimpleName().toString();
    return SourceVersion.isName(name) ? name : "parameter" + (index + 1);
  }
}
