package dev.ssekit.processor.validate;

import dev.ssekit.processor.model.DeclaredMethod;
import dev.ssekit.processor.model.DeclaredParameter;
import dev.ssekit.processor.model.ParameterAnnotation;
import java.util.Set;
import java.util.stream.Collectors;

/** The nearest right form of what is wrong in {@code onConnect}. */
final class ConnectParameterForms {
  static final String PATH_PARAM = "jakarta.ws.rs.PathParam";

  private static final Set<String> CONTEXT_PACKAGES =
      Set.of(
          "jakarta.ws.rs.core",
          "jakarta.ws.rs.container",
          "jakarta.ws.rs.ext",
          "jakarta.ws.rs.sse",
          "jakarta.servlet",
          "jakarta.servlet.http");

  private final DeclaredMethod method;
  private final PathParameterNames templates;

  ConnectParameterForms(DeclaredMethod method, PathParameterNames templates) {
    this.method = method;
    this.templates = templates;
  }

  static boolean isStream(DeclaredParameter parameter) {
    return parameter.qualifiedType().equals(Callback.STREAM);
  }

  /** The whole method, its other parameters left as they are. */
  String withStream() {
    return method.parameters().isEmpty()
        ? "onConnect(SseStream stream)"
        : "onConnect(SseStream stream, ...)";
  }

  /** Of a parameter that nothing fills; with the stream before it where that is missing too. */
  String nearest(DeclaredParameter parameter) {
    if (hasStream()) {
      return annotated(parameter);
    }
    return isLikeStream(parameter)
        ? "SseStream " + parameter.name()
        : "SseStream stream, " + annotated(parameter);
  }

  String inPlaceOfStream(DeclaredParameter parameter) {
    return hasStream()
        ? "Leave it out, and send through the SseStream."
        : "Did you mean SseStream " + parameter.name() + "?";
  }

  String inPlaceOf(ParameterAnnotation form, DeclaredParameter parameter) {
    return "Did you mean @QueryParam(\""
        + form.value().orElse(parameter.name())
        + "\") "
        + parameter
        + "?";
  }

  String nearestTemplate(String name) {
    return templates.names().isEmpty()
        ? "@QueryParam(\"" + name + "\")"
        : templates.nearestTo(name).stream()
            .map(near -> "@PathParam(\"" + near + "\")")
            .collect(Collectors.joining(" or "));
  }

  private boolean hasStream() {
    return method.parameters().stream().anyMatch(ConnectParameterForms::isStream);
  }

  /** An array, or any other arity, of streams. */
  private static boolean isLikeStream(DeclaredParameter parameter) {
    return parameter.type().contains("SseStream");
  }

  private String annotated(DeclaredParameter parameter) {
    String name = parameter.name();
    if (isOfContext(parameter.qualifiedType())) {
      return "@Context " + parameter;
    }
    return (templates.names().contains(name) ? "@PathParam" : "@QueryParam")
        + "(\""
        + name
        + "\") "
        + parameter;
  }

  private static boolean isOfContext(String type) {
    int dot = type.lastIndexOf('.');
    return dot > 0 && CONTEXT_PACKAGES.contains(type.substring(0, dot));
  }
}
