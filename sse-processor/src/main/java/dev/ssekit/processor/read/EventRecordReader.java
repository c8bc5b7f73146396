package dev.ssekit.processor.read;

import static com.google.auto.common.MoreElements.getAnnotationMirror;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Key;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.DeclaredComponent;
import dev.ssekit.processor.model.DeclaredEvent;
import dev.ssekit.processor.model.DeclaredKey;
import dev.ssekit.processor.model.EventComponent;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a record that an endpoint can send. */
final class EventRecordReader {
  private final Elements elements;
  private final PackageElement from;
  private final PayloadReader payloadReader;
  private final DocumentationReader documentationReader;

  /** Reads what code in a package is to make, and adds what its payloads refer to. */
  EventRecordReader(Elements elements, Types types, PackageElement from, Definitions definitions) {
    this.elements = elements;
    this.from = from;
    this.payloadReader = new PayloadReader(elements, types, definitions);
    this.documentationReader = new DocumentationReader(elements);
  }

  DeclaredEvent read(TypeElement type) {
    List<TypeElement> named =
        type.getRecordComponents().stream()
            .flatMap(component -> NamedTypes.in(component.asType()).stream())
            .toList();
    return new DeclaredEvent(
        Names.of(type).inPackage(),
        ClassName.get(type),
        eventName(type),
        !type.getTypeParameters().isEmpty(),
        Reach.hiddenFrom(from, type).map(hidden -> Names.of(hidden).inPackage()),
        Reach.isPublic(type),
        type.getRecordComponents().stream().map(this::component).toList(),
        payloadReader.read(type.asType()),
        DeprecationReader.read(type, List.copyOf(named)),
        documentationReader.read(type),
        Position.of(type));
  }

  private Optional<Attribute<String>> eventName(TypeElement type) {
    return getAnnotationMirror(type, EventName.class)
        .toJavaUtil()
        .flatMap(annotation -> AttributeReader.of(type, annotation, elements))
        .map(attributes -> attributes.read("value", String.class));
  }

  private DeclaredComponent component(RecordComponentElement component) {
    TypeMirror type = component.asType();
    List<TypeElement> named = NamedTypes.in(type);
    return new DeclaredComponent(
        new EventComponent(
            component.getSimpleName().toString(),
            typeName(component),
            documentationReader.read(component)),
        Names.of(type),
        named.stream()
            .flatMap(each -> Reach.hiddenFrom(from, each).stream())
            .findFirst()
            .map(hidden -> Names.of(hidden).inPackage()),
        named.stream().allMatch(Reach::isPublic),
        key(component),
        Position.of(Components.fieldOf(component)));
  }

  private static TypeName typeName(RecordComponentElement component) {
    TypeName type = TypeName.get(component.asType());
    return Nullness.annotationOf(component)
        .map(annotation -> type.annotated(AnnotationSpec.get(annotation)))
        .orElse(type);
  }

  private Optional<DeclaredKey> key(RecordComponentElement component) {
    return getAnnotationMirror(component, Key.class)
        .toJavaUtil()
        .flatMap(key -> AttributeReader.of(component, key, elements))
        .map(attributes ->
            new DeclaredKey(
                attributes.read("value", String.class).value(),
                KeyTypes.valuesOf(component.asType())));
  }
}
