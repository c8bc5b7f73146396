package dev.ssekit.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.annotations.Overflow;
import dev.ssekit.processor.model.Endpoint;
import java.time.Duration;
import javax.lang.model.element.Modifier;

/** Writes the feature, which is what an application registers. */
final class FeatureWriter {
  private FeatureWriter() {}

  static TypeSpec write(Endpoint endpoint, GeneratedNames names) {
    return Header.naming(names.feature(), endpoint.traits())
        .addJavadoc(
            """
            Registers what is generated for {@link $T}:
            the event stream, its statistics and its broadcast endpoint. An application needs only
            {@code resourceConfig.register($L.class)}.
            """,
            names.annotated(),
            names.feature().simpleName())
        .addAnnotation(Jaxrs.PROVIDER)
        .addSuperinterface(Jaxrs.FEATURE)
        .addField(definition(endpoint, names))
        .addMethod(constructor())
        .addMethod(configure(names))
        .build();
  }

  private static FieldSpec definition(Endpoint endpoint, GeneratedNames names) {
    return FieldSpec.builder(SseRuntime.DEFINITION, "DEFINITION", Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("What {@link $T} declares with {@code @Sse}.\n", names.annotated())
        .initializer(
            "$T.builder($S,$W$T.class)$>$>\n.heartbeat($T.ofSeconds($L))\n.skipCsrf($L)\n.replay($L)\n.overflow($T.$L)\n.build()$<$<",
            SseRuntime.DEFINITION,
            endpoint.path(),
            names.annotated(),
            Duration.class,
            endpoint.heartbeat(),
            endpoint.skipCsrf(),
            endpoint.replay(),
            Overflow.class,
            endpoint.overflow())
        .build();
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("Called by JAX-RS, or by an application that registers an instance.\n")
        .addModifiers(Modifier.PUBLIC)
        .build();
  }

  private static MethodSpec configure(GeneratedNames names) {
    return MethodSpec.methodBuilder("configure")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addParameter(Jaxrs.FEATURE_CONTEXT, "context")
        .addStatement(
            "return $T.configure(\ncontext,\nDEFINITION,\n$T.class,\n$T.class,\n$T.class)",
            SseRuntime.FEATURE,
            names.stream(),
            names.stats(),
            names.broadcast())
        .build();
  }
}
