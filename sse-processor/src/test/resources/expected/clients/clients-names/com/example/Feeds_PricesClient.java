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
 * Receives the events of {@link Feeds.Prices}: a client for other applications, and for tests of
 * this one.
 */
@Generated("dev.ssekit.processor.SseProcessor")
public final class Feeds_PricesClient {
  /**
   * Without heartbeats a silent server is as good as any.
   */
  private static final Duration SILENCE = Duration.ofSeconds(0);

  private Feeds_PricesClient() {
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
            .on("ga\"p", Feeds.Gap.class, listener::gap)
            .on("__proto__", Feeds.Record.class, listener::record)
            .on("listener", Feeds.Listener.class, listener::listener)
            .on("parameters", Feeds.Parameters.class, listener::parameters)
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
     *
     * @param x the path's {@code x}
     * @param feed the path's {@code feed}
     * @param itemNo1 the path's {@code item.no-1}
     */
    public Parameters(String x, int feed, String itemNo1) {
      this.address = StreamAddress.of("/feeds/`$")
              .segment(x)
              .path("\\/")
              .segment(feed)
              .path("/")
              .segment(itemNo1);
    }

    private Parameters(StreamAddress address) {
      this.address = address;
    }

    /**
     * Adds values of the query's {@code since}.
     *
     * @param values of which an event has to match one
     * @return the same with them
     */
    public Parameters since(String... values) {
      StreamAddress more = address;
      for (String each : values) {
        more = more.query("since", each);
      }
      return new Parameters(more);
    }

    /**
     * Adds values of the query's {@code class}.
     *
     * @param values of which an event has to match one
     * @return the same with them
     */
    public Parameters class_(Feeds.Level... values) {
      StreamAddress more = address;
      for (Feeds.Level each : values) {
        more = more.query("class", each);
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
     * Called with each {@code ga"p}.
     *
     * @param event its data
     */
    default void gap(Feeds.Gap event) {
    }

    /**
     * Called with each {@code __proto__}.
     *
     * @param event its data
     */
    default void record(Feeds.Record event) {
    }

    /**
     * Called with each {@code listener}.
     *
     * @param event its data
     */
    default void listener(Feeds.Listener event) {
    }

    /**
     * Called with each {@code parameters}.
     *
     * @param event its data
     */
    default void parameters(Feeds.Parameters event) {
    }

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
