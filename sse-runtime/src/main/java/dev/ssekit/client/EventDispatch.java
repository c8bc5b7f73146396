package dev.ssekit.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What becomes of events, by their names. Those of other names are ignored, and so are properties
 * in JSON that a type does not have: a newer server may send both. Not thread-safe until it has
 * been built.
 */
public final class EventDispatch {
  private static final String GAP = "gap";

  private final Map<String, Reception> receptions = new HashMap<>();

  /** Takes the data of an event. */
  @FunctionalInterface
  private interface Reception {
    void receive(String data, ObjectMapper mapper) throws IOException;
  }

  /** One that ignores all events. */
  public EventDispatch() {}

  /**
   * Receives events of a name.
   *
   * @param name of the events
   * @param type what their data are in JSON
   * @param receiver called with the data of each
   * @param <T> that type
   * @return this
   */
  public <T> EventDispatch on(String name, Class<T> type, Consumer<? super T> receiver) {
    receptions.put(
        name, (data, mapper) -> receiver.accept(reader(mapper, type).<T>readValue(data)));
    return this;
  }

  /**
   * Is told of events that were missed.
   *
   * @param receiver called with each gap
   * @return this
   */
  public EventDispatch onGap(Consumer<? super MissedEvents> receiver) {
    receptions.put(GAP, (data, mapper) -> receiver.accept(MissedEvents.of(mapper.readTree(data))));
    return this;
  }

  private static ObjectReader reader(ObjectMapper mapper, Class<?> type) {
    return mapper.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * @throws IllegalArgumentException if the data are not what they are read as
   */
  void dispatch(ReceivedEvent event, ObjectMapper mapper) {
    Reception reception = receptions.get(event.name());
    if (reception == null) {
      return;
    }
    try {
      reception.receive(event.data(), mapper);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The data of an event \"" + event.name() + "\" cannot be read.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
