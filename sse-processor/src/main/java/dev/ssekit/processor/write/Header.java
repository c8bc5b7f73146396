package dev.ssekit.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.ssekit.processor.model.Deprecation;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.Traits;
import java.util.List;
import javax.lang.model.element.Modifier;

/** How every generated class begins. */
final class Header {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private static final AnnotationSpec DEPRECATED = AnnotationSpec.builder(Deprecated.class).build();
  private static final AnnotationSpec WITHOUT_REMOVAL_WARNING =
      AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "removal").build();

  private Header() {}

  private static TypeSpec.Builder of(ClassName name, Traits traits, boolean isPublic) {
    TypeSpec.Builder type = TypeSpec.classBuilder(name);
    if (isPublic) {
      type.addModifiers(Modifier.PUBLIC);
    }
    type.addModifiers(Modifier.FINAL);
    if (traits.canBeMarkedGenerated()) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED)
              .addMember("value", "$S", "dev.ssekit.processor.SseProcessor")
              .build());
    }
    if (traits.deprecation() != Deprecation.NONE) {
      type.addAnnotation(DEPRECATED);
    }
    return type;
  }

  /** The same for a class that names the annotated one nowhere, and may carry its bindings. */
  static TypeSpec.Builder besides(ClassName name, Endpoint endpoint) {
    return endpoint.nameBindings().isEmpty()
        ? of(name, endpoint.traits(), true)
        : naming(name, endpoint.traits());
  }

  /**
   * The same for a class whose code names the annotated one. Code that is deprecated itself may
   * name what is deprecated; of what is to be removed, the compiler still warns.
   */
  static TypeSpec.Builder naming(ClassName name, Traits traits) {
    return naming(name, traits, true);
  }

  /** The same for a class that other packages may be unable to use. */
  static TypeSpec.Builder naming(ClassName name, Traits traits, boolean isPublic) {
    TypeSpec.Builder type = of(name, traits, isPublic);
    if (traits.deprecation() == Deprecation.FOR_REMOVAL) {
      type.addAnnotation(WITHOUT_REMOVAL_WARNING);
    }
    return type;
  }

  /** What a method carries that names what is deprecated. */
  static List<AnnotationSpec> of(Deprecation deprecation) {
    return switch (deprecation) {
      case NONE -> List.of();
      case DEPRECATED -> List.of(DEPRECATED);
      case FOR_REMOVAL -> List.of(DEPRECATED, WITHOUT_REMOVAL_WARNING);
    };
  }
}
