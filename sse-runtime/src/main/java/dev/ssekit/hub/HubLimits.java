package dev.ssekit.hub;

import dev.ssekit.admission.Admission;
import dev.ssekit.admission.ClientAddress;
import dev.ssekit.admission.ClientAddresses;
import dev.ssekit.admission.ConnectionLimits;
import dev.ssekit.admission.EndpointPlaces;
import dev.ssekit.admission.InputLimits;
import dev.ssekit.admission.IpAddress;
import dev.ssekit.admission.Limit;
import dev.ssekit.admission.NodePlaces;
import dev.ssekit.admission.Rates;
import dev.ssekit.admission.Refusal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much a hub lets in from outside. Thread-safe. Internal: what the resources of {@code
 * dev.ssekit.jaxrs} use.
 */
public final class HubLimits {
  private static final int MOST_RATES = 10_000;
  private static final Duration MOMENT = Duration.ofMillis(100);

  private final ClientAddresses addresses;
  private final ConnectionLimits connections;
  private final NodePlaces places;
  private final InputLimits input;
  private final Rates broadcasts;
  private final Semaphore bodies;
  private final LimitLog log = new LimitLog();

  HubLimits(Settings settings) {
    this.addresses = new ClientAddresses(settings.get(LimitSetting.TRUSTED_PROXIES));
    this.connections =
        new ConnectionLimits(
            settings.get(LimitSetting.MAX_CONNECTIONS),
            settings.get(LimitSetting.MAX_CONNECTIONS_PER_ENDPOINT),
            settings.get(LimitSetting.MAX_CONNECTIONS_PER_ADDRESS),
            settings.get(LimitSetting.MAX_CONNECTIONS_PER_PRINCIPAL));
    this.places = new NodePlaces(connections);
    this.input =
        new InputLimits(
            settings.get(LimitSetting.MAX_METADATA_VALUES),
            settings.get(LimitSetting.MAX_METADATA_LENGTH),
            settings.get(LimitSetting.MAX_EVENT_NAME_LENGTH));
    this.broadcasts =
        new Rates(settings.get(LimitSetting.BROADCASTS_PER_SECOND), MOST_RATES, System::nanoTime);
    this.bodies = new Semaphore(settings.get(LimitSetting.BROADCASTS_AT_ONCE));
  }

  /**
   * Whose a request is.
   *
   * @param peer the address at the other end of its connection, where the container tells
   * @param forwarded all of its {@code Forwarded}
   * @param xForwardedFor all of its {@code X-Forwarded-For}
   * @return whom it counts for, where that is known
   */
  public Optional<IpAddress> client(
      Optional<String> peer, @Nullable String forwarded, @Nullable String xForwardedFor) {
    ClientAddress client = addresses.of(peer, forwarded, xForwardedFor);
    log.warn(client.doubt());
    return client.address().map(IpAddress::client);
  }

  /**
   * Takes a place for a connection.
   *
   * @param endpoint of which endpoint
   * @param client whom it counts for, where that is known
   * @param principal the authenticated principal's name, where there is one
   * @return the place, or a refusal, which has been counted
   */
  public Admission admit(
      EndpointRuntime endpoint, Optional<IpAddress> client, Optional<String> principal) {
    Admission admission = endpoint.places().take(client, principal);
    if (admission instanceof Refusal refusal) {
      log.warn(refusal.limit());
    }
    return admission;
  }

  /**
   * Takes a broadcast over HTTP out of what one may send.
   *
   * @param endpoint of which endpoint
   * @param sender who sends it
   * @return zero if it may be sent, else after how long it could; that has been counted
   */
  public Duration broadcast(EndpointRuntime endpoint, Object sender) {
    Duration wait = broadcasts.take(sender);
    if (!wait.isZero()) {
      refuse(endpoint, Limit.BROADCASTS_PER_SECOND);
    }
    return wait;
  }

  /**
   * Begins to wait for the body of a broadcast over HTTP, after a moment where too many are waited
   * for: nearly all arrive at once.
   *
   * @param endpoint of which endpoint
   * @return whether it may be waited for, to be ended by {@link #endBody()}; {@code false} has been
   *     counted
   */
  public boolean beginBody(EndpointRuntime endpoint) {
    boolean begun = false;
    try {
      begun = bodies.tryAcquire(MOMENT.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!begun) {
      refuse(endpoint, Limit.BROADCASTS_AT_ONCE);
    }
    return begun;
  }

  /** A body that has been waited for is there, or is given up. */
  public void endBody() {
    bodies.release();
  }

  /**
   * Looks at the metadata that a request brings.
   *
   * @param endpoint to which endpoint
   * @param metadata the values of each key
   * @return what is to be said of it, where it is too much, which has been counted
   */
  public Optional<String> refuseMetadata(
      EndpointRuntime endpoint, Map<String, ? extends Collection<String>> metadata) {
    Optional<Limit> exceeded = input.exceededBy(metadata);
    exceeded.ifPresent(limit -> refuse(endpoint, limit));
    return exceeded.map(limit ->
        limit == Limit.METADATA_VALUES
            ? "More than " + input.metadataValues() + " values" + remedy(limit)
            : "More than " + input.metadataLength() + " characters" + remedy(limit));
  }

  /**
   * Looks at how an event is named.
   *
   * @param endpoint of which endpoint
   * @param event the event's name
   * @param key its key, if it has one
   * @return what is to be said of it, where it is too long, which has been counted
   */
  public Optional<String> refuseName(EndpointRuntime endpoint, String event, @Nullable String key) {
    if (!input.areExceededBy(event, key)) {
      return Optional.empty();
    }
    refuse(endpoint, Limit.EVENT_NAME_LENGTH);
    return Optional.of(tooLong());
  }

  /**
   * Something was refused because of a limit that is not held here.
   *
   * @param endpoint of which endpoint
   * @param limit which limit
   */
  public void refuse(EndpointRuntime endpoint, Limit limit) {
    endpoint.places().refusals().add(limit);
    log.warn(limit);
  }

  /**
   * Looks at how the application itself names an event.
   *
   * @throws IllegalArgumentException if it is too long
   */
  void checkName(String event, @Nullable String key) {
    if (input.areExceededBy(event, key)) {
      throw new IllegalArgumentException(tooLong());
    }
  }

  /** What waits for all clients of the hub has reached its bound. */
  void pendingInAllIsFull() {
    log.warnOfPendingInAll();
  }

  boolean isFull() {
    return places.isFull();
  }

  EndpointPlaces endpoint() {
    return places.endpoint();
  }

  private String tooLong() {
    return "The event's name and its key may have "
        + input.eventNameLength()
        + " characters each. Choose shorter ones, or raise "
        + Limit.EVENT_NAME_LENGTH.setting()
        + ".";
  }

  private static String remedy(Limit limit) {
    return " of metadata are too much for one request. Send fewer, or raise "
        + limit.setting()
        + ".";
  }
}
