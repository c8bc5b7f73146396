package dev.ssekit.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.concurrent.CompletionStage;

/** The types of JAX-RS that generated code names. */
final class Jaxrs {
  static final ClassName PATH = ClassName.get("jakarta.ws.rs", "Path");
  static final ClassName GET = ClassName.get("jakarta.ws.rs", "GET");
  static final ClassName POST = ClassName.get("jakarta.ws.rs", "POST");
  static final ClassName OPTIONS = ClassName.get("jakarta.ws.rs", "OPTIONS");
  static final ClassName CONSUMES = ClassName.get("jakarta.ws.rs", "Consumes");
  static final ClassName PRODUCES = ClassName.get("jakarta.ws.rs", "Produces");
  static final ClassName REQUEST =
      ClassName.get("jakarta.ws.rs.container", "ContainerRequestContext");
  static final ClassName RESOURCE_CONTEXT =
      ClassName.get("jakarta.ws.rs.container", "ResourceContext");
  static final ClassName CONFIGURATION = ClassName.get("jakarta.ws.rs.core", "Configuration");
  static final ClassName CONTEXT = ClassName.get("jakarta.ws.rs.core", "Context");
  static final ClassName FEATURE = ClassName.get("jakarta.ws.rs.core", "Feature");
  static final ClassName FEATURE_CONTEXT = ClassName.get("jakarta.ws.rs.core", "FeatureContext");
  static final ClassName MEDIA_TYPE = ClassName.get("jakarta.ws.rs.core", "MediaType");
  static final ClassName RESPONSE = ClassName.get("jakarta.ws.rs.core", "Response");
  static final ClassName PROVIDER = ClassName.get("jakarta.ws.rs.ext", "Provider");
  static final TypeName STAGE_OF_RESPONSE =
      ParameterizedTypeName.get(ClassName.get(CompletionStage.class), RESPONSE);

  private Jaxrs() {}
}
