package dev.ssekit.event;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as the WHATWG's Server-Sent Events define it (HTML, section 9.2). Immutable, and valid
 * by construction: neither its id nor its name can hold a line break or NUL.
 */
public final class ServerSentEvent {
  /** The name that a client gives to an event without one. */
  public static final String MESSAGE = "message";

  private static final Duration LONGEST_RETRY = Duration.ofMillis(Long.MAX_VALUE);

  private final @Nullable String id;
  private final String event;
  private final @Nullable String data;
  private final @Nullable Duration retry;
  private final @Nullable String comment;

  private ServerSentEvent(Builder builder) {
    this.id = builder.id;
    this.event = builder.event;
    this.data = builder.data;
    this.retry = builder.retry;
    this.comment = builder.comment;
  }

  /** {@return a builder of an event with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, which a client sends back as {@code Last-Event-ID}} */
  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  /** {@return the name, {@value #MESSAGE} unless another was set} */
  public String event() {
    return event;
  }

  /** {@return the data; without it a client dispatches nothing} */
  public Optional<String> data() {
    return Optional.ofNullable(data);
  }

  /** {@return how long a client waits before it reconnects} */
  public Optional<Duration> retry() {
    return Optional.ofNullable(retry);
  }

  /** {@return the comment, which clients ignore} */
  public Optional<String> comment() {
    return Optional.ofNullable(comment);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ServerSentEvent that
        && Objects.equals(id, that.id)
        && event.equals(that.event)
        && Objects.equals(data, that.data)
        && Objects.equals(retry, that.retry)
        && Objects.equals(comment, that.comment);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, event, data, retry, comment);
  }

  /** Names the event and its id; never the data. */
  @Override
  public String toString() {
    return "ServerSentEvent[event=" + event + ", id=" + id + "]";
  }

  /** Builds an event. Not thread-safe. */
  public static final class Builder {
    private @Nullable String id;
    private String event = MESSAGE;
    private @Nullable String data;
    private @Nullable Duration retry;
    private @Nullable String comment;

    private Builder() {}

    /**
     * Sets the id, which the client sends back when it reconnects.
     *
     * @param id the id; empty resets the client's last event id
     * @return this builder
     * @throws IllegalArgumentException if it holds a line break or NUL
     */
    public Builder id(String id) {
      this.id = SingleLine.require("id", id);
      return this;
    }

    /**
     * Names the event, {@value ServerSentEvent#MESSAGE} unless this is called.
     *
     * @param event the name, not empty
     * @return this builder
     * @throws IllegalArgumentException if it is empty or holds a line break or NUL
     */
    public Builder event(String event) {
      if (event.isEmpty()) {
        throw new IllegalArgumentException(
            "An event's name must not be empty; leave it out for \"message\".");
      }
      this.event = SingleLine.require("event", event);
      return this;
    }

    /**
     * Sets the data, without which a client dispatches nothing; empty data are data.
     *
     * @param data the data; CR, LF and CRLF all end a line
     * @return this builder
     */
    public Builder data(String data) {
      this.data = Objects.requireNonNull(data);
      return this;
    }

    /**
     * Sets the client's reconnection time, from this event on.
     *
     * @param retry how long a client waits before it reconnects, in whole milliseconds; what is
     *     finer is left out
     * @return this builder
     * @throws IllegalArgumentException if it is negative, or longer than {@link Long#MAX_VALUE} ms
     */
    public Builder retry(Duration retry) {
      if (retry.isNegative()) {
        throw new IllegalArgumentException("retry must not be negative, but is " + retry + ".");
      }
      if (retry.compareTo(LONGEST_RETRY) > 0) {
        throw new IllegalArgumentException(
            "retry must be at most " + Long.MAX_VALUE + " ms, but is " + retry + ".");
      }
      this.retry = retry.truncatedTo(ChronoUnit.MILLIS);
      return this;
    }

    /**
     * Adds a comment, which no client shows to its application.
     *
     * @param comment a comment; CR, LF and CRLF all end a line
     * @return this builder
     */
    public Builder comment(String comment) {
      this.comment = Objects.requireNonNull(comment);
      return this;
    }

    /** {@return the event} */
    public ServerSentEvent build() {
      return new ServerSentEvent(this);
    }
  }
}
