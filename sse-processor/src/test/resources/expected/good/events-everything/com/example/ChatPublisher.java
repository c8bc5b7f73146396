package com.example;

import dev.ssekit.hub.Broadcast;
import dev.ssekit.hub.EventPublisher;
import dev.ssekit.hub.SseEndpoint;
import dev.ssekit.hub.SseHub;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Sends the events of {@link Chat}. One that has a key is sent to the connections
 * that have it among their metadata, any other to all connections of the endpoint.
 * {@link #toAll()} and the methods after it give a publisher that sends elsewhere.
 * Immutable and thread-safe.
 */
@Generated("dev.ssekit.processor.SseProcessor")
final class ChatPublisher {
  private final EventPublisher events_;

  /**
   * Called where a publisher is injected, or by an application.
   *
   * @param hub the application's, which need not have the endpoint yet
   */
  @Inject
  public ChatPublisher(SseHub hub) {
    this(EventPublisher.of(hub, "/rooms/{room}/{class}"));
  }

  private ChatPublisher(EventPublisher events_) {
    this.events_ = events_;
  }

  /**
   * Sends a {@link Chat.Talk.Message} as {@code message}.
   * It goes to the connections with this {@code user-id}, unless the publisher is narrowed.
   *
   * @param author the event's key, never null
   * @param text as in the record
   * @param marks as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> message(UUID author, @Nullable String text,
      Map<String, List<String>> marks) {
    return events_.send("message", new Chat.Talk.Message(author, text, marks), "user-id", author);
  }

  /**
   * Sends a {@link Chat.Talk.URLShared} as {@code uRLShared}.
   *
   * @param urls as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> uRLShared(String[] urls) {
    return events_.send("uRLShared", new Chat.Talk.URLShared(urls));
  }

  /**
   * Sends a {@link Chat.Marked.Typing} as {@code typing}.
   * It goes to the connections with this {@code mood}, unless the publisher is narrowed.
   *
   * @param mood the event's key, never null
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> typing(Chat.Mood mood) {
    return events_.send("typing", new Chat.Marked.Typing(mood), "mood", mood);
  }

  /**
   * Sends a {@link Chat.Marked.Level} as {@code level}.
   * It goes to the connections with this {@code level}, unless the publisher is narrowed.
   *
   * @param level the event's key, never null
   * @param events as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> level(int level, Optional<String> events) {
    return events_.send("level", new Chat.Marked.Level(level, events), "level", level);
  }

  /**
   * Sends a {@link Chat.Audit} as {@code audit * / @x u002a/}.
   *
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> audit() {
    return events_.send("audit */ {@x} \\u002a/", new Chat.Audit());
  }

  /**
   * Widens the publisher.
   *
   * @return one that sends every event to all connections of the endpoint
   */
  public ChatPublisher toAll() {
    return new ChatPublisher(events_.toAll());
  }

  /**
   * Narrows the publisher by {@code user-id}.
   *
   * @param userId what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public ChatPublisher toUserId(UUID userId) {
    return new ChatPublisher(events_.to("user-id", userId));
  }

  /**
   * Narrows the publisher by {@code mood}.
   *
   * @param mood what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public ChatPublisher toMood(Chat.Mood mood) {
    return new ChatPublisher(events_.to("mood", mood));
  }

  /**
   * Narrows the publisher by {@code level}.
   *
   * @param level what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public ChatPublisher toLevel(int level) {
    return new ChatPublisher(events_.to("level", level));
  }

  /**
   * Narrows the publisher by {@code room}.
   *
   * @param room what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public ChatPublisher toRoom(String room) {
    return new ChatPublisher(events_.to("room", room));
  }

  /**
   * Narrows the publisher by {@code class}.
   *
   * @param class_ what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public ChatPublisher toClass(String class_) {
    return new ChatPublisher(events_.to("class", class_));
  }

  /**
   * Narrows the publisher by {@code principal}.
   *
   * @param principal what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public ChatPublisher toPrincipal(String principal) {
    return new ChatPublisher(events_.to("principal", principal));
  }
}
