package dev.ssekit.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds what a class extends and implements. */
final class Supertypes {
  private Supertypes() {}

  /** All of them, the nearest first; one that is reached in several ways as often. */
  static Stream<TypeElement> of(TypeElement type, Types types) {
    List<? extends TypeMirror> direct = types.directSupertypes(type.asType());
    return direct.stream()
        .map(MoreTypes::asTypeElement)
        .flatMap(supertype -> Stream.concat(Stream.of(supertype), of(supertype, types)));
  }
}
