package com.example;

import dev.ssekit.client.EventDispatch;
import dev.ssekit.client.MissedEvents;
import dev.ssekit.client.SseClientConfig;
import dev.ssekit.client.SseConnection;
import dev.ssekit.client.StreamAddress;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Receives the events of {@link Chat}: a client for other applications, and for tests of
 * this one.
 */
@Generated("dev.ssekit.processor.SseProcessor")
final class ChatClient {
  /**
   * After three heartbeats have not come, the connection counts as broken.
   */
  private static final Duration SILENCE = Duration.ofSeconds(90);

  private ChatClient() {
  }

  /**
   * Opens the stream, in the background, and comes back to it until the connection is
   * closed or ends.
   *
   * @param application where the application is, such as {@code http://localhost:8080}
   * @param parameters what the stream is opened with
   * @param listener what is called with the events, on the connection's thread
   * @return the connection, which the caller closes
   */
  public static SseConnection connect(URI application, Parameters parameters, Listener listener) {
    return connect(application, parameters, listener, SseClientConfig.builder().build());
  }

  /**
   * Opens the stream, in the background, and comes back to it until the connection is
   * closed or ends.
   *
   * @param application where the application is, such as {@code http://localhost:8080}
   * @param parameters what the stream is opened with
   * @param listener what is called with the events, on the connection's thread
   * @param config how to connect
   * @return the connection, which the caller closes
   */
  public static SseConnection connect(URI application, Parameters parameters, Listener listener,
      SseClientConfig config) {
    EventDispatch dispatch =
        new EventDispatch()
            .on("message", Chat.Talk.Message.class, listener::message)
            .on("uRLShared", Chat.Talk.URLShared.class, listener::uRLShared)
            .on("typing", Chat.Marked.Typing.class, listener::typing)
            .on("level", Chat.Marked.Level.class, listener::level)
            .on("audit */ {@x} \\u002a/", Chat.Audit.class, listener::audit)
            .onGap(listener::gap);
    return SseConnection.open(application, parameters.address, SILENCE, dispatch, config);
  }

  /**
   * What the stream is opened with. Immutable.
   */
  public static final class Parameters {
    private final StreamAddress address;

    /**
     * Begins with what every stream needs.
     *
     * @param room the path's {@code room}
     * @param class_ the path's {@code class}
     */
    public Parameters(String room, String class_) {
      this.address = StreamAddress.of("/rooms/")
              .segment(room)
              .path("/")
              .segment(class_);
    }

    private Parameters(StreamAddress address) {
      this.address = address;
    }

    /**
     * Adds values of the query's {@code user-id}.
     *
     * @param values of which an event has to match one
     * @return the same with them
     */
    public Parameters userId(UUID... values) {
      StreamAddress more = address;
      for (UUID each : values) {
        more = more.query("user-id", each);
      }
      return new Parameters(more);
    }

    /**
     * Adds values of the query's {@code level}.
     *
     * @param values of which an event has to match one
     * @return the same with them
     */
    public Parameters level(int... values) {
      StreamAddress more = address;
      for (int each : values) {
        more = more.query("level", each);
      }
      return new Parameters(more);
    }
  }

  /**
   * What is called with events, one after the other. A method that is not implemented
   * ignores its events; one that throws ends the connection.
   */
  public interface Listener {
    /**
     * Called with each {@code message}.
     *
     * @param event its data
     */
    default void message(Chat.Talk.Message event) {
    }

    /**
     * Called with each {@code uRLShared}.
     *
     * @param event its data
     */
    default void uRLShared(Chat.Talk.URLShared event) {
    }

    /**
     * Called with each {@code typing}.
     *
     * @param event its data
     */
    default void typing(Chat.Marked.Typing event) {
    }

    /**
     * Called with each {@code level}.
     *
     * @param event its data
     */
    default void level(Chat.Marked.Level event) {
    }

    /**
     * Called with each {@code audit * / @x u002a/}.
     *
     * @param event its data
     */
    default void audit(Chat.Audit event) {
    }

    /**
     * Called where events are missing.
     *
     * @param gap between which ids, and why
     */
    default void gap(MissedEvents gap) {
    }
  }
}
