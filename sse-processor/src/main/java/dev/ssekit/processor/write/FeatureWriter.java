package dev.ssekit.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.PerResource;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the feature, which is what an application registers. */
final class FeatureWriter {
  private FeatureWriter() {}

  static TypeSpec write(Endpoint endpoint, GeneratedNames names) {
    return Header.naming(names.feature(), endpoint.traits())
        .addJavadoc(
            """
            Registers what is generated for {@link $T}:
            $L. An application needs only
            {@code resourceConfig.register($L.class)}.
            $L\
            """,
            names.annotated(),
            registered(endpoint),
            names.feature().simpleName(),
            binds(endpoint, names))
        .addAnnotation(Jaxrs.PROVIDER)
        .addSuperinterface(Jaxrs.FEATURE)
        .addField(DefinitionWriter.write(endpoint, names))
        .addMethod(constructor())
        .addMethod(configure(endpoint, names))
        .build();
  }

  private static String registered(Endpoint endpoint) {
    List<String> parts =
        endpoint.generated(
            new PerResource<>("the event stream", "its statistics", "its broadcast endpoint"));
    String last = parts.get(parts.size() - 1);
    return parts.size() == 1
        ? last
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + last;
  }

  private static CodeBlock binds(Endpoint endpoint, GeneratedNames names) {
    return endpoint.contract().isDeclared()
        ? CodeBlock.of("{@link $T} can be injected then.\n", names.publisher())
        : CodeBlock.of("");
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("Called by JAX-RS, or by an application that registers an instance.\n")
        .addModifiers(Modifier.PUBLIC)
        .build();
  }

  private static MethodSpec configure(Endpoint endpoint, GeneratedNames names) {
    List<ClassName> resources =
        endpoint.generated(new PerResource<>(names.stream(), names.stats(), names.broadcast()));
    MethodSpec.Builder configure =
        MethodSpec.methodBuilder("configure")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(boolean.class)
            .addParameter(Jaxrs.FEATURE_CONTEXT, "context");
    if (endpoint.contract().isDeclared()) {
      configure.addStatement(
          "$1T.bind(context, $2T.class, $2T::new)", SseRuntime.FEATURE, names.publisher());
    }
    return configure
        .addStatement(
            "return $T.configure(\ncontext,\nDEFINITION,\n$L)",
            SseRuntime.FEATURE,
            resources.stream()
                .map(resource -> CodeBlock.of("$T.class", resource))
                .collect(CodeBlock.joining(",\n")))
        .build();
  }
}
