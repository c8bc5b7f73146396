package dev.ssekit.processor.validate;

import com.palantir.javapoet.NameAllocator;
import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.DeclaredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What events can be called, each differently. */
final class EventNameRules {
  private static final Set<String> RESERVED = Set.of("gap", "open", "error");
  private static final Pattern UNFIT = Pattern.compile("[\\r\\n\\x00]");
  private static final Set<String> OF_EVERY_CLASS =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private final Map<String, String> ownersByName = new HashMap<>();
  private final Map<String, String> ownersByMethod = new HashMap<>();

  private EventNameRules() {}

  static List<Problem> check(List<DeclaredEvent> events) {
    EventNameRules rules = new EventNameRules();
    List<Problem> problems = new ArrayList<>();
    for (DeclaredEvent event : events) {
      Optional<Problem> ofMethod = rules.checkMethod(event);
      ofMethod.ifPresent(problems::add);
      if (ofMethod.isEmpty() || event.eventName().isPresent()) {
        rules.checkName(event).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> checkName(DeclaredEvent event) {
    String name = EventNames.wireOf(event);
    Position position = event.eventName().map(Attribute::position).orElse(event.position());
    if (name.isBlank() || UNFIT.matcher(name).find()) {
      return Optional.of(
          Problem.of(
              Message.EVENT_NAME_INVALID,
              position,
              name.replaceAll("\\R", "\\\\n").replace("\0", "\\0"),
              EventNames.methodOf(event)));
    }
    if (RESERVED.contains(name)) {
      return Optional.of(Problem.of(Message.EVENT_NAME_RESERVED, position, event.name(), name));
    }
    return Optional.ofNullable(ownersByName.putIfAbsent(name, event.name()))
        .map(owner -> Problem.of(Message.EVENT_NAME_TWICE, position, event.name(), name, owner));
  }

  private Optional<Problem> checkMethod(DeclaredEvent event) {
    String method = EventNames.methodOf(event);
    return whyNot(method, event)
        .map(reason ->
            Problem.of(Message.EVENT_METHOD, event.position(), event.name(), method, reason));
  }

  private Optional<String> whyNot(String method, DeclaredEvent event) {
    if (!new NameAllocator().newName(method).equals(method)) {
      return Optional.of("which is a word of the language");
    }
    if (OF_EVERY_CLASS.contains(method)) {
      return Optional.of("which every class has");
    }
    return Optional.ofNullable(ownersByMethod.putIfAbsent(method, event.name()))
        .map(owner -> "as " + owner + " is");
  }
}
