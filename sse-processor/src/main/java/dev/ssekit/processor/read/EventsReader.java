package dev.ssekit.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.DeclaredEvent;
import dev.ssekit.processor.model.DeclaredEvents;
import dev.ssekit.processor.model.EventSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what an endpoint can send, from the listed types to what they permit. */
final class EventsReader {
  private final Elements elements;
  private final Types types;

  EventsReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Whether all that these types and what they permit name is known to the compiler. */
  boolean areComplete(List<Attribute<TypeMirror>> listed) {
    return listed.stream().map(Attribute::value).allMatch(EventsReader::isComplete);
  }

  private static boolean isComplete(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return type.getKind() != TypeKind.ERROR;
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    return element.getPermittedSubclasses().stream().allMatch(EventsReader::isComplete)
        && element.getRecordComponents().stream()
            .flatMap(component -> NamedTypes.in(component.asType()).stream())
            .noneMatch(named -> named.asType().getKind() == TypeKind.ERROR);
  }

  DeclaredEvents read(TypeElement annotated, List<Attribute<TypeMirror>> listed) {
    Search search = new Search(annotated);
    for (Attribute<TypeMirror> each : listed) {
      search.visit(each.value(), Optional.empty(), each.position());
    }
    return new DeclaredEvents(
        search.found, List.copyOf(search.records.values()), search.definitions.all());
  }

  /** What one annotation leads to. */
  private final class Search {
    private final Definitions definitions = new Definitions();
    private final EventRecordReader recordReader;
    private final List<EventSource> found = new ArrayList<>();
    private final Map<String, DeclaredEvent> records = new LinkedHashMap<>();

    Search(TypeElement annotated) {
      this.recordReader =
          new EventRecordReader(elements, types, MoreElements.getPackage(annotated), definitions);
    }

    void visit(TypeMirror listed, Optional<String> permittedBy, Position position) {
      if (listed.getKind() != TypeKind.DECLARED) {
        found.add(
            new EventSource(
                listed.toString(),
                Names.of(listed),
                Optional.of("no class"),
                Optional.empty(),
                permittedBy,
                position));
        return;
      }
      TypeElement type = MoreTypes.asTypeElement(listed);
      String name = Names.of(type).inPackage();
      List<? extends TypeMirror> permitted = type.getPermittedSubclasses();
      Optional<Integer> permits =
          isSealedInterface(type) ? Optional.of(permitted.size()) : Optional.empty();
      String qualifiedName = type.getQualifiedName().toString();
      found.add(
          new EventSource(qualifiedName, name, wrongKind(type), permits, permittedBy, position));
      if (type.getKind() == ElementKind.RECORD) {
        records.computeIfAbsent(qualifiedName, unread -> recordReader.read(type));
      } else if (permits.isPresent()) {
        for (TypeMirror each : permitted) {
          visit(each, Optional.of(name), Position.of(MoreTypes.asTypeElement(each)));
        }
      }
    }
  }

  private static boolean isSealedInterface(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
  }

  private static Optional<String> wrongKind(TypeElement type) {
    return switch (type.getKind()) {
      case RECORD -> Optional.empty();
      case INTERFACE ->
          isSealedInterface(type)
              ? Optional.empty()
              : Optional.of("an interface that is not sealed");
      case ENUM -> Optional.of("an enum");
      case ANNOTATION_TYPE -> Optional.of("an annotation type");
      default -> Optional.of("a class");
    };
  }
}
