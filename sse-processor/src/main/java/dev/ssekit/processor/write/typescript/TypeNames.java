package dev.ssekit.processor.write.typescript;

import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.NamedType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of a module's types.
 *
 * @param own what those that every module has begin with
 * @param definitions by the names that the contract gives them
 */
record TypeNames(String own, Map<String, String> definitions) {
  private static final List<String> OWN_SUFFIXES =
      List.of("Gap", "Events", "Event", "Parameters", "Handlers", "Options", "Connection");

  /** What no type may be called, or what a module means with it. */
  private static final Set<String> TAKEN =
      Set.of(
          ("any async await bigint boolean break case catch class const continue debugger default"
                  + " delete do else enum export extends false finally for function if implements"
                  + " import in instanceof interface let never new null number object package"
                  + " private protected public return static string super switch symbol this throw"
                  + " true try typeof undefined unknown var void while with yield EventSource"
                  + " MessageEvent Promise Readonly Record ReturnType URLSearchParams Value")
              .split(" "));

  static TypeNames of(Endpoint endpoint) {
    List<String> simpleNames = endpoint.name().simpleNames();
    String own = identifier(simpleNames.get(simpleNames.size() - 1));
    Set<String> taken = new HashSet<>(TAKEN);
    OWN_SUFFIXES.forEach(suffix -> taken.add(own + suffix));
    Map<String, String> definitions = new LinkedHashMap<>();
    for (NamedType definition : endpoint.contract().definitions()) {
      String free =
          Stream.iterate(identifier(definition.name()), name -> name + "Data")
              .filter(taken::add)
              .findFirst()
              .orElseThrow();
      definitions.put(definition.name(), free);
    }
    return new TypeNames(own, Map.copyOf(definitions));
  }

  String definition(String name) {
    return definitions.getOrDefault(name, name);
  }

  /** Java has some letters for names that the others have not. */
  private static String identifier(String name) {
    StringBuilder identifier = new StringBuilder();
    name.codePoints()
        .map(letter -> letter == '$' || Character.isUnicodeIdentifierPart(letter) ? letter : '_')
        .filter(letter -> !Character.isIdentifierIgnorable(letter))
        .forEach(identifier::appendCodePoint);
    return identifier.toString();
  }
}
