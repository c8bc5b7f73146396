package dev.ssekit.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.concurrent.CompletionStage;

/** The types of the runtime that generated code names. */
final class SseRuntime {
  static final ClassName DEFINITION = ClassName.get("dev.ssekit.hub", "EndpointDefinition");
  static final ClassName ACCESS_RULE = ClassName.get("dev.ssekit.hub", "AccessRule");
  static final ClassName FEATURE = ClassName.get("dev.ssekit.jaxrs", "SseFeature");
  static final ClassName RESOURCE = ClassName.get("dev.ssekit.jaxrs", "SseResource");
  static final ClassName STREAM = ClassName.get("dev.ssekit.jaxrs", "StreamEndpoint");
  static final ClassName CALLBACKS = ClassName.get("dev.ssekit.jaxrs", "Callbacks");
  static final ClassName STATS = ClassName.get("dev.ssekit.jaxrs", "StatsEndpoint");
  static final ClassName BROADCAST = ClassName.get("dev.ssekit.jaxrs", "BroadcastEndpoint");

  static final ClassName HUB = ClassName.get("dev.ssekit.hub", "SseHub");
  static final ClassName ENDPOINT = ClassName.get("dev.ssekit.hub", "SseEndpoint");
  static final ClassName PUBLISHER = ClassName.get("dev.ssekit.hub", "EventPublisher");
  static final TypeName STAGE_OF_BROADCAST =
      ParameterizedTypeName.get(
          ClassName.get(CompletionStage.class), ClassName.get("dev.ssekit.hub", "Broadcast"));

  private SseRuntime() {}
}
