package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredMethod;
import dev.ssekit.processor.model.MemberAccess;
import java.util.List;
import java.util.function.Function;

/** A method that generated code calls, and what is said of its mistakes. */
record Callback(
    String methodName,
    ParameterRules parameters,
    Message isPrivate,
    Message isStatic,
    Message returns,
    Message overloaded,
    Message isAbstract,
    Message inaccessible,
    Function<Declaration, List<DeclaredMethod>> methods) {
  static final String STREAM = "dev.ssekit.hub.SseStream";

  static final Callback ON_CONNECT =
      new Callback(
          "onConnect",
          ConnectParameterRules::check,
          Message.ON_CONNECT_PRIVATE,
          Message.ON_CONNECT_STATIC,
          Message.ON_CONNECT_RETURNS,
          Message.ON_CONNECT_OVERLOADED,
          Message.ON_CONNECT_ABSTRACT,
          Message.ON_CONNECT_INACCESSIBLE,
          Declaration::onConnect);

  static final Callback ON_GAP =
      new Callback(
          "onGap",
          new FixedParameters(Message.ON_GAP_PARAMETERS, List.of(STREAM, "dev.ssekit.hub.Gap")),
          Message.ON_GAP_PRIVATE,
          Message.ON_GAP_STATIC,
          Message.ON_GAP_RETURNS,
          Message.ON_GAP_OVERLOADED,
          Message.ON_GAP_ABSTRACT,
          Message.ON_GAP_INACCESSIBLE,
          Declaration::onGap);

  static final Callback ON_DISCONNECT =
      new Callback(
          "onDisconnect",
          new FixedParameters(
              Message.ON_DISCONNECT_PARAMETERS, List.of(STREAM, "dev.ssekit.hub.DisconnectReason")),
          Message.ON_DISCONNECT_PRIVATE,
          Message.ON_DISCONNECT_STATIC,
          Message.ON_DISCONNECT_RETURNS,
          Message.ON_DISCONNECT_OVERLOADED,
          Message.ON_DISCONNECT_ABSTRACT,
          Message.ON_DISCONNECT_INACCESSIBLE,
          Declaration::onDisconnect);

  static final List<Callback> ALL = List.of(ON_CONNECT, ON_GAP, ON_DISCONNECT);

  List<DeclaredMethod> methodsOf(Declaration declaration) {
    return methods.apply(declaration);
  }

  /** Those of them that the class has in the language's eyes; what is another package's is not. */
  List<DeclaredMethod> membersOf(Declaration declaration) {
    return methodsOf(declaration).stream()
        .filter(method -> method.access() != MemberAccess.PACKAGE || !method.inOtherPackage())
        .toList();
  }
}
