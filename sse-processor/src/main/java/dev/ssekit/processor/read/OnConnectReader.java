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

/** Reads the methods named {@code onConnect} that the annotated class declares or inherits. */
final class OnConnectReader {
  private static final String STREAM = "dev.ssekit.hub.SseStream";

  private final Elements elements;
  private final Types types;

  OnConnectReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  OnConnectMethods read(TypeElement type) {
    List<ExecutableElement> methods = new MemberSearch(elements, types, type).named("onConnect");
    return new OnConnectMethods(
        methods, methods.stream().map(method -> read(method, type)).toList());
  }

  private DeclaredMethod read(ExecutableElement method, TypeElement type) {
    ExecutableType signature =
        MoreTypes.asExecutable(types.asMemberOf(MoreTypes.asDeclared(type.asType()), method));
    TypeElement declaredIn = MoreElements.asType(method.getEnclosingElement());
    return new DeclaredMethod(
        Modifiers.access(method),
        method.getModifiers().contains(Modifier.STATIC),
        method.getModifiers().contains(Modifier.ABSTRACT),
        parameterList(method, signature),
        takesStream(signature),
        returnType(signature),
        Names.of(declaredIn).inPackage(),
        !MoreElements.getPackage(declaredIn).equals(MoreElements.getPackage(type)),
        Position.of(declaredIn.equals(type) ? method : type));
  }

  private static String parameterList(ExecutableElement method, ExecutableType signature) {
    String list =
        signature.getParameterTypes().stream()
            .map(Names::of)
            .collect(Collectors.joining(", ", "(", ")"));
    return method.isVarArgs() ? list.replaceFirst("\\[]\\)$", "...)") : list;
  }

  private static boolean takesStream(ExecutableType signature) {
    List<? extends TypeMirror> parameters = signature.getParameterTypes();
    return parameters.size() == 1
        && parameters.get(0).getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(parameters.get(0)).getQualifiedName().contentEquals(STREAM);
  }

  private static Optional<String> returnType(ExecutableType signature) {
    TypeMirror type = signature.getReturnType();
    return type.getKind() == TypeKind.VOID ? Optional.empty() : Optional.of(Names.of(type));
  }
}
