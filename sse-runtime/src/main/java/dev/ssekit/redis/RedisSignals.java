package dev.ssekit.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.spi.Signal;
import dev.ssekit.spi.SignalListener;
import dev.ssekit.spi.Signals;
import dev.ssekit.spi.Subscription;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages to all nodes through a short stream of their own, which the following connection reads
 * with the logs: no further connection, and none is missed while that one breaks for a moment.
 * Where they have the first turn, whoever misses some is told so before anything that the logs hold
 * by then.
 */
final class RedisSignals implements Signals {
  private static final Logger LOGGER = LoggerFactory.getLogger(RedisBackend.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KEPT = "1000";

  private final String key;
  private final Turn turn;
  private final CommandLink link;
  private final FollowLoop loop;

  RedisSignals(String key, Turn turn, CommandLink link, FollowLoop loop) {
    this.key = key;
    this.turn = turn;
    this.link = link;
    this.loop = loop;
  }

  @Override
  public CompletionStage<Void> send(Signal signal) {
    String json =
        JSON.createObjectNode().put("t", signal.type()).put("p", signal.payload()).toString();
    return Publishing.outcome(
        link.call(commands ->
                Script.PUBLISH.run(commands, List.of(key), List.of(RawEntry.SIGNAL, json, KEPT)))
            .thenAccept(ids -> {}));
  }

  @Override
  public CompletionStage<Subscription> listen(SignalListener listener) {
    StreamCursor cursor = new StreamCursor(key, 0, new Listening(turn, listener));
    loop.add(cursor);
    return cursor.filled().thenApply(filled -> () -> loop.remove(cursor));
  }

  private record Listening(Turn turn, SignalListener listener) implements StreamReader {
    @Override
    public void startsAfter(Position position) {
      LOGGER.debug("Listening to signals after {}.", position);
    }

    @Override
    public void read(RawEntry entry) {
      try {
        JsonNode json = JSON.readTree(entry.value());
        JsonNode type = json.path("t");
        JsonNode payload = json.path("p");
        if (entry.field().equals(RawEntry.SIGNAL) && type.isTextual() && payload.isTextual()) {
          listener.sent(new Signal(type.asText(), payload.asText()));
          return;
        }
      } catch (JsonProcessingException e) {
        LOGGER.debug("The signal {} is no JSON.", entry.id(), e);
      }
      LOGGER.warn("The signal {} is none that this version can read: skipped.", entry.id());
    }

    @Override
    public void passed(RawEntry entry) {
      LOGGER.trace("Listening to signals after {}.", entry.id());
    }

    @Override
    public void lost(Position position) {
      LOGGER.debug("Signals before {} are lost.", position);
      listener.lost();
    }

    @Override
    public void ended(RuntimeException cause) {
      LOGGER.error("A listener to signals has failed, and hears no more.", cause);
    }
  }
}
