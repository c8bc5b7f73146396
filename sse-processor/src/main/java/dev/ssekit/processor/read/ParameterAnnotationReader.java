package dev.ssekit.processor.read;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.ParameterAnnotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of parameters. Which ones extensions of JAX-RS know cannot be known. */
final class ParameterAnnotationReader {
  private static final String CONSTRAINT = "jakarta.validation.Constraint";
  private static final Set<String> PACKAGES_WITHOUT_VALUES =
      Set.of("java.lang", "jakarta.annotation", "jakarta.validation", "jakarta.validation.groups");
  private static final Set<String> OF_JAXRS_WITHOUT_VALUES =
      Set.of("jakarta.ws.rs.DefaultValue", "jakarta.ws.rs.Encoded");
  private static final Set<String> NULLNESS = Set.of("Nullable", "NonNull", "Nonnull", "NotNull");

  private ParameterAnnotationReader() {}

  /** Reads one, to be reported at the inheriting class where there is such. */
  static ParameterAnnotation read(
      VariableElement parameter, AnnotationMirror annotation, @Nullable TypeElement inheriting) {
    TypeElement type = MoreElements.asType(annotation.getAnnotationType().asElement());
    Optional<AnnotationValue> value =
        annotation.getElementValues().entrySet().stream()
            .filter(attribute -> attribute.getKey().getSimpleName().contentEquals("value"))
            .<AnnotationValue>map(Map.Entry::getValue)
            .findFirst();
    return new ParameterAnnotation(
        type.getQualifiedName().toString(),
        givesValue(type),
        value
            .map(AnnotationValue::getValue)
            .filter(String.class::isInstance)
            .map(String.class::cast),
        inheriting != null
            ? Position.of(inheriting)
            : value
                .map(written -> Position.of(parameter, annotation, written))
                .orElseGet(() -> Position.of(parameter, annotation)));
  }

  /** What cannot be seen at run time, says something of the value, or of no value, is none. */
  private static boolean givesValue(TypeElement type) {
    return isSeenAtRunTime(type)
        && !PACKAGES_WITHOUT_VALUES.contains(
            MoreElements.getPackage(type).getQualifiedName().toString())
        && !OF_JAXRS_WITHOUT_VALUES.contains(type.getQualifiedName().toString())
        && !NULLNESS.contains(type.getSimpleName().toString())
        && !MoreElements.isAnnotationPresent(type, CONSTRAINT);
  }

  private static boolean isSeenAtRunTime(TypeElement type) {
    return MoreElements.getAnnotationMirror(type, Retention.class)
        .toJavaUtil()
        .map(retention -> AnnotationMirrors.getAnnotationValue(retention, "value").getValue())
        .filter(policy -> policy.toString().endsWith(RetentionPolicy.RUNTIME.name()))
        .isPresent();
  }
}
