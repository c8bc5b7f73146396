package dev.ssekit.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Deprecation;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.Traits;
import javax.lang.model.element.Modifier;

/** How every generated class begins. */
final class Header {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private Header() {}

  private static TypeSpec.Builder of(ClassName name, Traits traits) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    if (traits.canBeMarkedGenerated()) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED)
              .addMember("value", "$S", "dev.ssekit.processor.SseProcessor")
              .build());
    }
    if (traits.deprecation() != Deprecation.NONE) {
      type.addAnnotation(Deprecated.class);
    }
    return type;
  }

  /** The same for a class that names the annotated one nowhere, and may carry its bindings. */
  static TypeSpec.Builder besides(ClassName name, Endpoint endpoint) {
    return endpoint.nameBindings().isEmpty()
        ? of(name, endpoint.traits())
        : naming(name, endpoint.traits());
  }

  /**
   * The same for a class whose code names the annotated one. Code that is deprecated itself may
   * name what is deprecated; of what is to be removed, the compiler still warns.
   */
  static TypeSpec.Builder naming(ClassName name, Traits traits) {
    TypeSpec.Builder type = of(name, traits);
    if (traits.deprecation() == Deprecation.FOR_REMOVAL) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "removal")
              .build());
    }
    return type;
  }
}
