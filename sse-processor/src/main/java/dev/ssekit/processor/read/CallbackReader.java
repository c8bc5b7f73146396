package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.DeclaredMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the methods of one name that the annotated class declares or inherits. */
final class CallbackReader {
  private final Types types;
  private final SecurityReader securityReader;
  private final String name;

  CallbackReader(Types types, SecurityReader securityReader, String name) {
    this.types = types;
    this.securityReader = securityReader;
    this.name = name;
  }

  CallbackMethods read(TypeElement type) {
    List<DeclaredMethod> declared = new ArrayList<>();
    List<Element> named = new ArrayList<>();
    for (ExecutableElement method : new MemberSearch(types, type).named(name)) {
      ExecutableType signature =
          MoreTypes.asExecutable(types.asMemberOf(MoreTypes.asDeclared(type.asType()), method));
      declared.add(read(method, signature, type));
      named.add(method);
      named.addAll(ParameterReader.named(method, signature));
    }
    return new CallbackMethods(List.copyOf(declared), List.copyOf(named));
  }

  private DeclaredMethod read(
      ExecutableElement method, ExecutableType signature, TypeElement type) {
    TypeElement declaredIn = MoreElements.asType(method.getEnclosingElement());
    boolean isOwn = declaredIn.equals(type);
    return new DeclaredMethod(
        Modifiers.access(method),
        method.getModifiers().contains(Modifier.STATIC),
        method.getModifiers().contains(Modifier.ABSTRACT),
        parameterList(method, signature),
        new ParameterReader(type, isOwn).read(method, signature),
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

  private static Optional<String> returnType(ExecutableType signature) {
    TypeMirror type = signature.getReturnType();
    return type.getKind() == TypeKind.VOID ? Optional.empty() : Optional.of(Names.of(type));
  }
}
