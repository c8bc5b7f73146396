package com.example;

import com.example.other.Fire;
import dev.ssekit.client.EventDispatch;
import dev.ssekit.client.MissedEvents;
import dev.ssekit.client.SseClientConfig;
import dev.ssekit.client.SseConnection;
import dev.ssekit.client.StreamAddress;
import java.net.URI;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Receives the events of {@link Alarms}: a client for other applications, and for tests of
 * this one.
 */
@Generated("dev.ssekit.processor.SseProcessor")
final class AlarmsClient {
  /**
   * After three heartbeats have not come, the connection counts as broken.
   */
  private static final Duration SILENCE = Duration.ofSeconds(90);

  @Deprecated
  private static final Class<Alarms.Old> OLD_TYPE = Alarms.Old.class;

  private AlarmsClient() {
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
            .on("fire", Fire.class, listener::fire)
            .on("smoke", Smoke.class, listener::smoke)
            .on("old", OLD_TYPE, listener::old)
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
      this.address = StreamAddress.of("/alarms");
    }

    private Parameters(StreamAddress address) {
      this.address = address;
    }

    /**
     * Adds values of the query's {@code building}.
     *
     * @param values of which an event has to match one
     * @return the same with them
     */
    public Parameters building(String... values) {
      StreamAddress more = address;
      for (String each : values) {
        more = more.query("building", each);
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
     * Called with each {@code fire}.
     *
     * @param event its data
     */
    default void fire(Fire event) {
    }

    /**
     * Called with each {@code smoke}.
     *
     * @param event its data
     */
    default void smoke(Smoke event) {
    }

    /**
     * Called with each {@code old}.
     *
     * @param event its data
     */
    @Deprecated
    default void old(Alarms.Old event) {
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
