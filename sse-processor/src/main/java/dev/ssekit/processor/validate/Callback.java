package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredMethod;
import java.util.List;
import java.util.function.Function;

/** A method that generated code calls, and what is said of its mistakes. */
record Callback(
    String methodName,
    Message isPrivate,
    Message isStatic,
    Message parameters,
    Message returns,
    Message overloaded,
    Message isAbstract,
    Message inaccessible,
    Function<Declaration, List<DeclaredMethod>> methods) {

  static final Callback ON_CONNECT =
      new Callback(
          "onConnect",
          Message.ON_CONNECT_PRIVATE,
          Message.ON_CONNECT_STATIC,
          Message.ON_CONNECT_PARAMETERS,
          Message.ON_CONNECT_RETURNS,
          Message.ON_CONNECT_OVERLOADED,
          Message.ON_CONNECT_ABSTRACT,
          Message.ON_CONNECT_INACCESSIBLE,
          Declaration::onConnect);

  static final Callback ON_GAP =
      new Callback(
          "onGap",
          Message.ON_GAP_PRIVATE,
          Message.ON_GAP_STATIC,
          Message.ON_GAP_PARAMETERS,
          Message.ON_GAP_RETURNS,
          Message.ON_GAP_OVERLOADED,
          Message.ON_GAP_ABSTRACT,
          Message.ON_GAP_INACCESSIBLE,
          Declaration::onGap);

  List<DeclaredMethod> methodsOf(Declaration declaration) {
    return methods.apply(declaration);
  }
}
