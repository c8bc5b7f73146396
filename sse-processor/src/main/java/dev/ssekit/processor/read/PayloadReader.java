package dev.ssekit.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import dev.ssekit.processor.model.NamedType;
import dev.ssekit.processor.model.PayloadField;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what values of a type are in JSON. */
final class PayloadReader {
  private static final PayloadType ANYTHING = new PayloadType.Anything();
  private static final Map<String, PayloadType> OPTIONAL_NUMBERS =
      Map.of(
          "java.util.OptionalInt", PayloadType.Whole.of(32),
          "java.util.OptionalLong", PayloadType.Whole.of(64),
          "java.util.OptionalDouble", new PayloadType.Decimal());
  private static final List<String> HOLDERS =
      List.of("java.util.Optional", "java.util.concurrent.atomic.AtomicReference");
  private static final List<String> COLLECTIONS = List.of("java.util.Collection");
  private static final List<String> SEQUENCES =
      List.of("java.lang.Iterable", "java.util.Iterator", "java.util.stream.Stream");
  private static final List<String> MAPS = List.of("java.util.Map", "java.util.Map.Entry");

  private final Elements elements;
  private final Types types;
  private final Definitions definitions;
  private final PropertyReader propertyReader;
  private final DocumentationReader documentationReader;

  PayloadReader(Elements elements, Types types, Definitions definitions) {
    this.elements = elements;
    this.types = types;
    this.definitions = definitions;
    this.propertyReader = new PropertyReader(types);
    this.documentationReader = new DocumentationReader(elements);
  }

  PayloadType read(TypeMirror type) {
    PayloadType read = ScalarTypes.of(type).orElseGet(() -> readOther(type));
    return Nullness.annotationOf(type).isPresent() ? orNull(read) : read;
  }

  static PayloadType orNull(PayloadType type) {
    return type instanceof PayloadType.OrNull || type instanceof PayloadType.Anything
        ? type
        : new PayloadType.OrNull(type);
  }

  private PayloadType readOther(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return array(array.getComponentType());
    }
    if (type instanceof TypeVariable variable) {
      return bound(variable.getUpperBound());
    }
    if (type instanceof WildcardType wildcard) {
      return bound(wildcard.getExtendsBound());
    }
    return type.getKind() == TypeKind.DECLARED ? declared(MoreTypes.asDeclared(type)) : ANYTHING;
  }

  /** One that names itself, as in {@code T extends Comparable<T>}, is read no further. */
  private PayloadType bound(@Nullable TypeMirror bound) {
    return bound == null || !types.isSameType(bound, types.erasure(bound)) ? ANYTHING : read(bound);
  }

  private PayloadType array(TypeMirror item) {
    return switch (item.getKind()) {
      case BYTE -> PayloadType.Text.of(TextFormat.BASE64);
      case CHAR -> PayloadType.Text.PLAIN;
      default -> new PayloadType.ListOf(read(item), false);
    };
  }

  private PayloadType declared(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    String name = element.getQualifiedName().toString();
    if (OPTIONAL_NUMBERS.containsKey(name)) {
      return orNull(OPTIONAL_NUMBERS.get(name));
    }
    if (HOLDERS.contains(name)) {
      return orNull(argument(type, 0));
    }
    Optional<PayloadType> collected =
        supertype(type, MAPS)
            .<PayloadType>map(map -> new PayloadType.MapOf(argument(asWritten(type, map), 1)))
            .or(() -> list(type, isOfThePlatform(element) ? SEQUENCES : COLLECTIONS));
    return collected.orElseGet(() -> annotated(type, element));
  }

  private Optional<PayloadType> list(DeclaredType type, List<String> sequences) {
    boolean isSet = supertype(type, List.of("java.util.Set")).isPresent();
    return supertype(type, sequences)
        .map(sequence -> new PayloadType.ListOf(argument(asWritten(type, sequence), 0), isSet));
  }

  /** The compiler's supertypes lack annotations; collections of the platform share arguments. */
  private DeclaredType asWritten(DeclaredType type, DeclaredType supertype) {
    boolean hasSameArguments =
        isOfThePlatform(MoreTypes.asTypeElement(type))
            && type.getTypeArguments().size() == supertype.getTypeArguments().size();
    return hasSameArguments ? type : supertype;
  }

  private PayloadType argument(DeclaredType type, int index) {
    return type.getTypeArguments().size() > index
        ? read(type.getTypeArguments().get(index))
        : ANYTHING;
  }

  private Optional<DeclaredType> supertype(TypeMirror type, List<String> names) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    if (names.contains(MoreTypes.asTypeElement(declared).getQualifiedName().toString())) {
      return Optional.of(declared);
    }
    return types.directSupertypes(declared).stream()
        .flatMap(each -> supertype(each, names).stream())
        .findFirst();
  }

  /** A class of the application, or one that it uses. */
  private PayloadType annotated(DeclaredType type, TypeElement element) {
    Jackson annotations = Jackson.ofClass(element, types);
    Optional<TypeMirror> value = propertyReader.valueOf(type);
    if (value.isPresent()) {
      return isWrittenByItself(annotations) ? ANYTHING : read(value.get());
    }
    if (element.getKind() == ElementKind.ENUM) {
      return isWrittenByItself(annotations)
          ? ANYTHING
          : Formats.apply(EnumReader.choiceOf(element), annotations);
    }
    boolean isOpaque =
        isWrittenByItself(annotations)
            || annotations.constant("JsonFormat", "shape").filter(Formats::isArray).isPresent()
            || element.getModifiers().contains(Modifier.ABSTRACT)
            || isOfThePlatform(element);
    return isOpaque ? ANYTHING : object(type, element, annotations);
  }

  private static boolean isWrittenByItself(Jackson annotations) {
    return annotations.hasAny(
        "JsonSerialize", "JsonTypeInfo", "JsonIdentityInfo", "JsonAutoDetect", "JsonAppend");
  }

  private boolean isOfThePlatform(TypeElement element) {
    return elements.getPackageOf(element).getQualifiedName().toString().matches("javax?\\..*");
  }

  private PayloadType object(DeclaredType type, TypeElement element, Jackson ofClass) {
    List<Property> properties = propertyReader.read(type);
    Optional<FieldNames> fieldNames = FieldNames.of(ofClass, types);
    if (fieldNames.isEmpty() || properties.stream().anyMatch(Property::isUnwrapped)) {
      return ANYTHING;
    }
    if (properties.isEmpty() && element.getKind() != ElementKind.RECORD) {
      Optional<PayloadType> list = list(type, SEQUENCES);
      if (list.isPresent()) {
        return list.get();
      }
    }
    String typeName = TypeName.get(type).toString();
    return definitions.refer(
        typeName + Nullness.within(type),
        names(type, element),
        name ->
            new NamedType(
                name,
                typeName,
                properties.stream()
                    .filter(property -> fieldNames.get().isWritten(property))
                    .map(property -> field(property, fieldNames.get().of(property), ofClass))
                    .toList(),
                documentationReader.read(element)));
  }

  private PayloadField field(Property property, String name, Jackson ofClass) {
    PayloadType read =
        property.isWrittenByItself()
            ? ANYTHING
            : Formats.apply(read(property.type()), property.annotations());
    PayloadType type = property.isNullable() ? orNull(read) : read;
    Inclusion inclusion = Inclusion.of(property.annotations(), ofClass);
    return new PayloadField(
        name,
        inclusion.typeOf(type),
        inclusion.isAlwaysWritten(type, property.type().getKind().isPrimitive()),
        property.component().flatMap(documentationReader::read));
  }

  /** {@code Page<Price>} inside {@code Shop} may be called PagePrice or ShopPagePrice. */
  private static List<String> names(DeclaredType type, TypeElement element) {
    String arguments =
        type.getTypeArguments().stream()
            .flatMap(argument -> NamedTypes.in(argument).stream())
            .map(named -> named.getSimpleName().toString())
            .collect(Collectors.joining());
    List<String> names = new ArrayList<>();
    String name = "";
    for (TypeElement each : Nesting.outwards(element)) {
      name = each.getSimpleName() + name;
      names.add(name + arguments);
    }
    return List.copyOf(names);
  }
}
