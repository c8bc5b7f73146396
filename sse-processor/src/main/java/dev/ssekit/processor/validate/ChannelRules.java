package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.Channel;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredComponent;
import dev.ssekit.processor.model.DeclaredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which metadata a publisher can have a method for. */
final class ChannelRules {
  private final Declaration declaration;
  private final Map<String, String> ownersByMethod = new HashMap<>();

  private ChannelRules(Declaration declaration) {
    this.declaration = declaration;
    ownersByMethod.put("toAll", "all connections");
    for (DeclaredEvent event : declaration.events().records()) {
      ownersByMethod.put(EventNames.methodOf(event), event.name());
    }
  }

  static List<Problem> check(Declaration declaration) {
    ChannelRules rules = new ChannelRules(declaration);
    List<Problem> problems = new ArrayList<>();
    if (!declaration.events().records().isEmpty()) {
      rules.checkToAll().ifPresent(problems::add);
      Channels.of(declaration).stream()
          .filter(channel -> !channel.name().isBlank())
          .flatMap(channel -> rules.check(channel).stream())
          .forEach(problems::add);
    }
    return problems;
  }

  private Optional<Problem> checkToAll() {
    return declaration.events().records().stream()
        .filter(event -> EventNames.methodOf(event).equals("toAll"))
        .findFirst()
        .map(event ->
            Problem.of(
                Message.EVENT_METHOD,
                event.position(),
                event.name(),
                "toAll",
                "which chooses all connections"));
  }

  private Optional<Problem> check(Channel channel) {
    return whyNot(channel)
        .map(reason ->
            Problem.of(Message.CHANNEL_METHOD, positionOf(channel), channel.name(), reason));
  }

  private Optional<String> whyNot(Channel channel) {
    String method = channel.methodName();
    if (method.equals("to")) {
      return Optional.of("it has neither letters nor digits");
    }
    if (method.equals("toString")) {
      return Optional.of("every class has a method toString");
    }
    String of = "metadata \"" + channel.name() + "\"";
    return Optional.ofNullable(ownersByMethod.putIfAbsent(method, of))
        .map(owner -> method + " is that of " + owner);
  }

  private Position positionOf(Channel channel) {
    return Stream.of(keys(channel), query(channel), principal(channel))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(declaration.path().position());
  }

  private Optional<Position> keys(Channel channel) {
    return declaration.events().records().stream()
        .flatMap(event -> event.components().stream())
        .filter(component ->
            component
                .key()
                .filter(key -> Keys.nameOf(key, component).equals(channel.name()))
                .isPresent())
        .map(DeclaredComponent::position)
        .findFirst();
  }

  private Optional<Position> query(Channel channel) {
    return declaration.metadata().query().elements().stream()
        .filter(parameter -> parameter.value().equals(channel.name()))
        .map(Attribute::position)
        .findFirst();
  }

  private Optional<Position> principal(Channel channel) {
    return Optional.of(declaration.metadata().principal())
        .filter(principal -> principal.value().equals(channel.name()))
        .map(Attribute::position);
  }
}
