package dev.ssekit.processor.write;

import com.palantir.javapoet.ClassName;

/** The annotations by which containers find what they can inject. */
final class Injection {
  static final ClassName INJECT = ClassName.get("jakarta.inject", "Inject");
  static final ClassName DEPENDENT = ClassName.get("jakarta.enterprise.context", "Dependent");

  private Injection() {}
}
