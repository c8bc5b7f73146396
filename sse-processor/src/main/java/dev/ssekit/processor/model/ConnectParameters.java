package dev.ssekit.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What a client may say when it opens a stream.
 *
 * @param named those whose names are known: templates in the order of the path, then the listed
 *     parameters of the query, then the keys of events
 * @param takesOthers whether any other parameter of the query becomes metadata too
 */
public record ConnectParameters(List<ConnectParameter> named, boolean takesOthers) {

  public ConnectParameters {
    named = List.copyOf(named);
  }

  public Optional<ConnectParameter> named(String name) {
    return named.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
