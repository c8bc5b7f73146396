package dev.ssekit.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.NameBinding;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** Writes what the three resources have in common: a path, and an endpoint that answers. */
final class ResourceWriter {
  private ResourceWriter() {}

  static TypeSpec write(
      TypeSpec.Builder header,
      Endpoint endpoint,
      GeneratedNames names,
      String path,
      ClassName answers,
      MethodSpec method) {
    header
        .addAnnotation(
            AnnotationSpec.builder(SseRuntime.RESOURCE)
                .addMember("value", "$T.class", names.feature())
                .build())
        .addAnnotations(bindings(endpoint, binding -> !isOnMethod(binding, endpoint)))
        .addAnnotation(AnnotationSpec.builder(Jaxrs.PATH).addMember("value", "$S", path).build())
        .addField(answers, "endpoint", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor(names, answers))
        .addMethod(
            method.toBuilder()
                .addAnnotations(bindings(endpoint, binding -> isOnMethod(binding, endpoint)))
                .build());
    if (!endpoint.allowedOrigins().isEmpty()) {
      header.addMethod(preflight());
    }
    return header.build();
  }

  /**
   * Filters bound to the class would run for a preflight too, which carries nothing that they could
   * let in.
   */
  private static boolean isOnMethod(NameBinding binding, Endpoint endpoint) {
    return !endpoint.allowedOrigins().isEmpty() && binding.fitsMethods();
  }

  private static List<AnnotationSpec> bindings(Endpoint endpoint, Predicate<NameBinding> which) {
    return endpoint.nameBindings().stream().filter(which).map(NameBinding::annotation).toList();
  }

  /** The path of a resource below that of the stream. */
  static String below(Endpoint endpoint, String segment) {
    return endpoint.path().equals("/") ? "/" + segment : endpoint.path() + "/" + segment;
  }

  static ParameterSpec context(ClassName type, String name) {
    return ParameterSpec.builder(type, name).addAnnotation(Jaxrs.CONTEXT).build();
  }

  static AnnotationSpec mediaTypes(ClassName annotation, String type) {
    return AnnotationSpec.builder(annotation)
        .addMember("value", "{$1T.$2L, $1T.WILDCARD}", Jaxrs.MEDIA_TYPE, type)
        .build();
  }

  private static MethodSpec preflight() {
    return MethodSpec.methodBuilder("preflight")
        .addJavadoc(
            """
            Tells a browser, which asks before it sends some requests of pages of other origins,
            whether it may.

            @param request what the browser asks with
            @return what such pages may send
            """)
        .addAnnotation(Jaxrs.OPTIONS)
        .addModifiers(Modifier.PUBLIC)
        .returns(Jaxrs.RESPONSE)
        .addParameter(context(Jaxrs.REQUEST, "request"))
        .addStatement("return endpoint.preflight(request)")
        .build();
  }

  private static MethodSpec constructor(GeneratedNames names, ClassName answers) {
    return MethodSpec.constructorBuilder()
        .addJavadoc(
            """
            Called by JAX-RS.

            @param configuration the application's
            """)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(context(Jaxrs.CONFIGURATION, "configuration"))
        .addStatement(
            "this.endpoint = $T.of($T.DEFINITION, configuration)", answers, names.feature())
        .build();
  }
}
