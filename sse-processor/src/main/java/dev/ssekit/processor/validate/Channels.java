package dev.ssekit.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.Channel;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredEvent;
import dev.ssekit.processor.model.Deprecation;
import dev.ssekit.processor.model.EventKey;
import dev.ssekit.processor.model.PathTemplate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a publisher may be narrowed to: the keys of the events, then what the path gives, the listed
 * parameters of the query and the principal.
 */
final class Channels {
  private static final ClassName TEXT = ClassName.get(String.class);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final String ALL = "*";

  private Channels() {}

  static List<Channel> of(Declaration declaration) {
    List<EventKey> keys = keys(declaration);
    return names(declaration, keys).stream()
        .map(name -> channel(name, keys, deprecationOf(name, declaration)))
        .toList();
  }

  /**
   * {@code toUserId} for {@code user-id}: each run of letters and digits is a word, and whatever
   * stands between them is left out.
   */
  static String methodFor(String name) {
    StringBuilder method = new StringBuilder("to");
    WORD.matcher(name)
        .results()
        .map(MatchResult::group)
        .forEach(word ->
            method.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1)));
    return method.toString();
  }

  private static Set<String> names(Declaration declaration, List<EventKey> keys) {
    Set<String> names = new LinkedHashSet<>();
    keys.forEach(key -> names.add(key.name()));
    PathTemplate.parse(declaration.path().value())
        .parameters()
        .forEach(parameter -> names.add(parameter.name()));
    names.addAll(declaration.metadata().query().values());
    Optional.of(declaration.metadata().principal())
        .filter(Attribute::isWritten)
        .map(Attribute::value)
        .ifPresent(names::add);
    names.remove(ALL);
    return names;
  }

  private static Channel channel(String name, List<EventKey> keys, Deprecation deprecation) {
    String method = methodFor(name);
    return new Channel(name, method, parameterFor(method), typeOf(name, keys), deprecation);
  }

  /** What is after the {@code to} of a method, as the name of a parameter. */
  private static String parameterFor(String method) {
    String name = method.substring("to".length());
    return name.isEmpty()
        ? "value"
        : new NameAllocator()
            .newName(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
  }

  /** The type of the keys of that name, where they are all of one. */
  private static TypeName typeOf(String name, List<EventKey> keys) {
    List<TypeName> types =
        keys.stream()
            .filter(key -> key.name().equals(name))
            .map(EventKey::type)
            .distinct()
            .toList();
    return types.size() == 1 ? types.get(0) : TEXT;
  }

  private static Deprecation deprecationOf(String name, Declaration declaration) {
    return declaration.events().records().stream()
        .filter(event -> Keys.of(event).filter(key -> key.name().equals(name)).isPresent())
        .map(DeclaredEvent::deprecation)
        .min(Deprecation::compareTo)
        .orElse(Deprecation.NONE);
  }

  private static List<EventKey> keys(Declaration declaration) {
    return declaration.events().records().stream()
        .flatMap(event -> Keys.of(event).stream())
        .toList();
  }
}
