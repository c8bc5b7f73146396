package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredMethod;
import dev.ssekit.processor.model.DeclaredParameter;
import dev.ssekit.processor.model.ParameterAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which parameters {@code onConnect} can have: the stream, once, and whatever JAX-RS can fill where
 * the request has no body, and has not been answered.
 */
final class ConnectParameterRules {
  private static final String FORM = "jakarta.ws.rs.FormParam";
  private static final String SUSPENDED = "jakarta.ws.rs.container.Suspended";
  private static final String SINK = "jakarta.ws.rs.sse.SseEventSink";

  private final DeclaredMethod method;
  private final ConnectParameterForms forms;
  private final PathParameterNames templates;

  private ConnectParameterRules(DeclaredMethod method, Declaration declaration) {
    this.method = method;
    this.templates = PathParameterNames.of(declaration.path().value());
    this.forms = new ConnectParameterForms(method, templates);
  }

  static List<Problem> check(DeclaredMethod method, Declaration declaration) {
    return new ConnectParameterRules(method, declaration).check();
  }

  /** One for each parameter at most; what follows from another is none. */
  private List<Problem> check() {
    List<Problem> problems = new ArrayList<>();
    boolean streamSeen = false;
    for (DeclaredParameter parameter : method.parameters()) {
      if (!ConnectParameterForms.isStream(parameter)) {
        check(parameter).ifPresent(problems::add);
      } else if (streamSeen) {
        problems.add(
            Problem.of(
                Message.ON_CONNECT_STREAM_TWICE,
                parameter.position(),
                method.declaredIn(),
                parameter.name()));
      } else {
        streamSeen = true;
      }
    }
    if (!streamSeen && problems.isEmpty()) {
      problems.add(
          Problem.of(
              Message.ON_CONNECT_STREAM_MISSING,
              method.position(),
              method.declaredIn(),
              method.parameterList(),
              forms.withStream()));
    }
    return problems;
  }

  private Optional<Problem> check(DeclaredParameter parameter) {
    if (parameter.qualifiedType().equals(SINK)) {
      return unfit(
          parameter, "would have JAX-RS open another stream", forms.inPlaceOfStream(parameter));
    }
    if (parameter.annotation(SUSPENDED).isPresent()) {
      return unfit(parameter, "would suspend a request that is suspended already", "Leave it out.");
    }
    Optional<ParameterAnnotation> form = parameter.annotation(FORM);
    if (form.isPresent()) {
      return unfit(
          parameter,
          "would be read from a body, and a GET has none",
          forms.inPlaceOf(form.get(), parameter));
    }
    if (parameter.annotations().stream().noneMatch(ParameterAnnotation::givesValue)) {
      return Optional.of(
          Problem.of(
              Message.ON_CONNECT_PARAMETER,
              parameter.position(),
              method.declaredIn(),
              parameter,
              forms.nearest(parameter)));
    }
    return checkTemplate(parameter).or(() -> checkAccess(parameter));
  }

  private Optional<Problem> unfit(DeclaredParameter parameter, String why, String remedy) {
    return Optional.of(
        Problem.of(
            Message.ON_CONNECT_PARAMETER_UNFIT,
            parameter.position(),
            method.declaredIn(),
            parameter,
            why,
            remedy));
  }

  private Optional<Problem> checkTemplate(DeclaredParameter parameter) {
    return parameter
        .annotation(ConnectParameterForms.PATH_PARAM)
        .filter(annotation -> annotation.value().filter(templates::lacks).isPresent())
        .map(annotation ->
            Problem.of(
                Message.ON_CONNECT_PATH_PARAMETER,
                annotation.position(),
                method.declaredIn(),
                templates.path(),
                annotation.value().get(),
                forms.nearestTemplate(annotation.value().get())));
  }

  private Optional<Problem> checkAccess(DeclaredParameter parameter) {
    return parameter
        .inaccessible()
        .map(hidden ->
            Problem.of(
                Message.ON_CONNECT_PARAMETER_INACCESSIBLE,
                parameter.position(),
                method.declaredIn(),
                parameter,
                hidden));
  }
}
