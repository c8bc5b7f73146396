package dev.ssekit.processor.write;

import com.palantir.javapoet.ClassName;
import dev.ssekit.processor.model.QualifiedName;

/** The annotated class, its client, and what that is made of. */
record ClientNames(ClassName annotated, ClassName client) {
  static final ClassName CONNECTION = ClassName.get("dev.ssekit.client", "SseConnection");
  static final ClassName CONFIG = ClassName.get("dev.ssekit.client", "SseClientConfig");
  static final ClassName DISPATCH = ClassName.get("dev.ssekit.client", "EventDispatch");
  static final ClassName ADDRESS = ClassName.get("dev.ssekit.client", "StreamAddress");
  static final ClassName MISSED = ClassName.get("dev.ssekit.client", "MissedEvents");

  static ClientNames of(QualifiedName name) {
    return new ClientNames(
        GeneratedNames.of(name).annotated(),
        ClassName.get(name.packageName(), name.generated("Client")));
  }

  ClassName parameters() {
    return client.nestedClass("Parameters");
  }

  ClassName listener() {
    return client.nestedClass("Listener");
  }
}
