package dev.ssekit.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a client connects. Immutable; what is not set has a default. */
public final class SseClientConfig {
  private final @Nullable HttpClient httpClient;
  private final ObjectMapper objectMapper;
  private final String lastEventId;
  private final List<Pair> headers;
  private final List<Pair> query;

  /** A name and a value, of which there may be several of one name. */
  record Pair(String name, String value) {}

  private SseClientConfig(Builder builder) {
    this.httpClient = builder.httpClient;
    ObjectMapper mapper = builder.objectMapper;
    this.objectMapper = mapper == null ? JsonMapper.builder().findAndAddModules().build() : mapper;
    this.lastEventId = builder.lastEventId;
    this.headers = List.copyOf(builder.headers);
    this.query = List.copyOf(builder.query);
  }

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  Optional<HttpClient> httpClient() {
    return Optional.ofNullable(httpClient);
  }

  ObjectMapper objectMapper() {
    return objectMapper;
  }

  String lastEventId() {
    return lastEventId;
  }

  List<Pair> headers() {
    return headers;
  }

  List<Pair> query() {
    return query;
  }

  /** Builds a configuration. Not thread-safe. */
  public static final class Builder {
    private @Nullable HttpClient httpClient;
    private @Nullable ObjectMapper objectMapper;
    private String lastEventId = "";
    private final List<Pair> headers = new ArrayList<>();
    private final List<Pair> query = new ArrayList<>();

    private Builder() {}

    /**
     * Sets what the streams are received over, instead of a client of each connection's own. It
     * stays the caller's: closing a connection does not close it.
     *
     * @param httpClient the client, with the redirects, the proxy and the certificates that it has
     * @return this builder
     */
    public Builder httpClient(HttpClient httpClient) {
      this.httpClient = Objects.requireNonNull(httpClient);
      return this;
    }

    /**
     * Sets what reads the data of events. By default it is a mapper with all modules that are
     * found, as the server's is by default.
     *
     * @param objectMapper the mapper
     * @return this builder
     */
    public Builder objectMapper(ObjectMapper objectMapper) {
      this.objectMapper = Objects.requireNonNull(objectMapper);
      return this;
    }

    /**
     * Goes on where another connection was.
     *
     * @param lastEventId the {@linkplain SseConnection#position() position} of that connection
     * @return this builder
     */
    public Builder lastEventId(String lastEventId) {
      this.lastEventId = Objects.requireNonNull(lastEventId);
      return this;
    }

    /**
     * Adds a header to each request, such as {@code Authorization}.
     *
     * @param name the header's name
     * @param value its value
     * @return this builder
     */
    public Builder header(String name, String value) {
      headers.add(new Pair(name, value));
      return this;
    }

    /**
     * Adds a parameter to the query, which becomes metadata of the connection where the endpoint
     * takes it.
     *
     * @param name the parameter's name
     * @param value its value, a further one if it has one already
     * @return this builder
     */
    public Builder query(String name, String value) {
      query.add(new Pair(name, value));
      return this;
    }

    /** {@return the configuration} */
    public SseClientConfig build() {
      return new SseClientConfig(this);
    }
  }
}
