package com.example;

import dev.ssekit.client.EventDispatch;
import dev.ssekit.client.MissedEvents;
import dev.ssekit.client.SseClientConfig;
import dev.ssekit.client.SseConnection;
import dev.ssekit.client.StreamAddress;
import java.net.URI;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Receives the events of {@link Feeds.Listener$}: a client for other applications, and for tests of
 * this one.
 */
@Generated("dev.ssekit.processor.SseProcessor")
public final class Feeds_Listener$Client {
  /**
   * After three heartbeats have not come, the connection counts as broken.
   */
  private static final Duration SILENCE = Duration.ofSeconds(90);

  private Feeds_Listener$Client() {
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
            .on("title", Feeds.Title.class, listener::title)
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
     */
    public Parameters() {
      this.address = StreamAddress.of("/other");
    }

    private Parameters(StreamAddress address) {
      this.address = address;
    }
  }

  /**
   * What is called with events, one after the other. A method that is not implemented
   * ignores its events; one that throws ends the connection.
   */
  public interface Listener {
    /**
     * Called with each {@code title}.
     *
     * @param event its data
     */
    default void title(Feeds.Title event) {
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
