package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.DeclaredMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the methods of one name that the annotated class declares or inherits. */
final class CallbackReader {
  private final Elements elements;
  private final Types types;
  private final SecurityReader securityReader;
  private final String name;
  private final List<String> parameters;

  /** Reads methods of this name, and whether they take parameters of these types. */
  CallbackReader(
      Elements elements,
      Types types,
      SecurityReader securityReader,
      String name,
      String... parameters) {
    this.elements = elements;
    this.types = types;
    this.securityReader = securityReader;
    this.name = name;
    this.parameters = List.of(parameters);
  }

  CallbackMethods read(TypeElement type) {
    List<ExecutableElement> methods = new MemberSearch(elements, types, type).named(name);
    return new CallbackMethods(
        methods, methods.stream().map(method -> read(method, type)).toList());
  }

  private DeclaredMethod read(ExecutableElement method, TypeElement type) {
    ExecutableType signature =
        MoreTypes.asExecutable(types.asMemberOf(MoreTypes.asDeclared(type.asType()), method));
    TypeElement declaredIn = MoreElements.asType(method.getEnclosingElement());
    boolean isOwn = declaredIn.equals(type);
    return new DeclaredMethod(
        Modifiers.access(method),
        method.getModifiers().contains(Modifier.STATIC),
        method.getModifiers().contains(Modifier.ABSTRACT),
        parameterList(method, signature),
        takesParameters(signature),
        returnType(signature),
        Names.of(declaredIn).inPackage(),
        !MoreElements.getPackage(declaredIn).equals(MoreElements.getPackage(type)),
        !isOwn,
        securityReader.annotationsOf(method).stream()
            .map(annotation -> isOwn ? annotation : annotation.at(Position.of(type)))
            .toList(),
        Position.of(isOwn ? method : type));
  }

  private static String parameterList(ExecutableElement method, ExecutableType signature) {
    String list =
        signature.getParameterTypes().stream()
            .map(Names::of)
            .collect(Collectors.joining(", ", "(", ")"));
    return method.isVarArgs() ? list.replaceFirst("\\[]\\)$", "...)") : list;
  }

  private boolean takesParameters(ExecutableType signature) {
    return signature.getParameterTypes().stream()
        .map(CallbackReader::qualifiedName)
        .toList()
        .equals(parameters);
  }

  private static String qualifiedName(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? MoreTypes.asTypeElement(type).getQualifiedName().toString()
        : "";
  }

  private static Optional<String> returnType(ExecutableType signature) {
    TypeMirror type = signature.getReturnType();
    return type.getKind() == TypeKind.VOID ? Optional.empty() : Optional.of(Names.of(type));
  }
}
