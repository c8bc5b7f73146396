package dev.ssekit.processor.write;

import com.palantir.javapoet.ClassName;

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

  private SseRuntime() {}
}
