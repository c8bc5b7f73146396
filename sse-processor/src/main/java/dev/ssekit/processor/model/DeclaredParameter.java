package dev.ssekit.processor.model;

import com.palantir.javapoet.ParameterSpec;
import dev.ssekit.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a method that is called.
 *
 * @param type as a reader would write it
 * @param qualifiedType the name of its class, empty for what is none
 * @param inaccessible what generated code cannot name of its type and annotations, as a reader
 *     would write it
 * @param copy the same once more, for the generated resource
 * @param position the parameter, or the annotated class when the method is inherited
 */
public record DeclaredParameter(
    String name,
    String type,
    String qualifiedType,
    List<ParameterAnnotation> annotations,
    Optional<String> inaccessible,
    ParameterSpec copy,
    Position position) {

  public DeclaredParameter {
    annotations = List.copyOf(annotations);
  }

  /** The annotation of this qualified name. */
  public Optional<ParameterAnnotation> annotation(String qualifiedName) {
    return annotations.stream().filter(each -> each.name().equals(qualifiedName)).findFirst();
  }

  /** As it was written, without its annotations. */
  @Override
  public String toString() {
    return type + " " + name;
  }
}
