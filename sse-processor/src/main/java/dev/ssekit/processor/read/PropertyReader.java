package dev.ssekit.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Finds the properties of records and classes, as Jackson does. */
final class PropertyReader {
  private final Types types;

  PropertyReader(Types types) {
    this.types = types;
  }

  /** Those of a class and of what it inherits, in the order of their declaration. */
  List<Property> read(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    Map<String, Property> properties = new LinkedHashMap<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      properties.put(
          name,
          property(
              name,
              type.getTypeArguments().isEmpty()
                  ? Components.fieldOf(component).asType()
                  : returned(type, component.getAccessor()),
              element,
              places(element, component),
              Optional.of(component)));
    }
    List<String> components = List.copyOf(properties.keySet());
    members(element)
        .filter(member -> !components.contains(member.getSimpleName().toString()))
        .flatMap(member -> property(type, element, member).stream())
        .forEach(property -> properties.putIfAbsent(property.name(), property));
    return List.copyOf(properties.values());
  }

  /** What is written in place of the whole: the type of its {@code @JsonValue}. */
  Optional<TypeMirror> valueOf(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    return members(element)
        .filter(member -> annotations(List.of(member), element).isOn("JsonValue"))
        .map(member -> memberType(type, member))
        .findFirst();
  }

  private Stream<Element> members(TypeElement type) {
    return Stream.concat(Stream.of(type), Supertypes.of(type, types))
        .filter(
            each -> !each.getQualifiedName().toString().matches("java\\.lang\\.(Object|Record)"))
        .<Element>flatMap(each -> each.getEnclosedElements().stream())
        .filter(member -> !member.getModifiers().contains(Modifier.STATIC));
  }

  private Optional<Property> property(DeclaredType owner, TypeElement element, Element member) {
    return propertyName(member, element)
        .map(name ->
            property(
                name,
                memberType(owner, member),
                element,
                places(element, name, member),
                Optional.empty()));
  }

  private Property property(
      String name,
      TypeMirror type,
      TypeElement owner,
      List<Element> places,
      Optional<RecordComponentElement> component) {
    return new Property(
        name,
        type,
        places.stream().anyMatch(place -> Nullness.annotationOf(place).isPresent()),
        annotations(places, owner),
        component);
  }

  private Jackson annotations(List<Element> places, TypeElement owner) {
    return Jackson.on(places.stream().flatMap(place -> Lineage.of(place, owner, types)).toList());
  }

  private TypeMirror memberType(DeclaredType owner, Element member) {
    return member instanceof ExecutableElement method
        ? returned(owner, method)
        : types.asMemberOf(owner, member);
  }

  private TypeMirror returned(DeclaredType owner, ExecutableElement method) {
    return MoreTypes.asExecutable(types.asMemberOf(owner, method)).getReturnType();
  }

  private Optional<String> propertyName(Element member, TypeElement owner) {
    boolean isPublic = member.getModifiers().contains(Modifier.PUBLIC);
    boolean isMarked = annotations(List.of(member), owner).hasAny("JsonProperty", "JsonGetter");
    if (member instanceof VariableElement field && member.getKind() == ElementKind.FIELD) {
      boolean isWritten = isPublic && !field.getModifiers().contains(Modifier.TRANSIENT);
      return Optional.of(field.getSimpleName().toString()).filter(name -> isWritten || isMarked);
    }
    if (member instanceof ExecutableElement method
        && member.getKind() == ElementKind.METHOD
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID) {
      Optional<String> ofGetter = isPublic ? Getters.propertyOf(method) : Optional.empty();
      return isMarked
          ? ofGetter.or(() -> Optional.of(method.getSimpleName().toString()))
          : ofGetter;
    }
    return Optional.empty();
  }

  /** Annotations of a component are copied to whatever of these they may stand on. */
  private static List<Element> places(TypeElement record, RecordComponentElement component) {
    List<Element> places =
        new ArrayList<>(List.of(component, component.getAccessor(), Components.fieldOf(component)));
    String name = component.getSimpleName().toString();
    ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
        .filter(constructor ->
            constructor.getParameters().size() == record.getRecordComponents().size())
        .flatMap(constructor -> constructor.getParameters().stream())
        .filter(parameter -> parameter.getSimpleName().contentEquals(name))
        .forEach(places::add);
    return List.copyOf(places);
  }

  private List<Element> places(TypeElement type, String name, Element member) {
    return Stream.concat(
            Stream.of(member),
            fields(type)
                .filter(field -> field.getSimpleName().contentEquals(name))
                .limit(1)
                .filter(field -> !field.equals(member)))
        .<Element>map(place -> place)
        .toList();
  }

  /** Those of an object of a class, the nearest first. */
  private Stream<VariableElement> fields(TypeElement type) {
    return Lineage.of(type, types)
        .flatMap(each -> ElementFilter.fieldsIn(each.getEnclosedElements()).stream())
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC));
  }
}
