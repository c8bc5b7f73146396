package dev.ssekit.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The address of a stream below that of its application. Immutable. */
public final class StreamAddress {
  private static final String UNRESERVED = "-._~";
  private static final String IN_PATHS = UNRESERVED + "/!$&'()*+,;=:@";

  private final String path;
  private final List<String> query;

  private StreamAddress(String path, List<String> query) {
    this.path = path;
    this.query = List.copyOf(query);
  }

  /**
   * Begins an address.
   *
   * @param path a path that begins with a slash, or the part of it before its first template
   * @return the address
   */
  public static StreamAddress of(String path) {
    return new StreamAddress("", List.of()).path(path);
  }

  /**
   * Adds to the path.
   *
   * @param text slashes and segments, as they were written
   * @return an address that goes on with them
   */
  public StreamAddress path(String text) {
    return new StreamAddress(path + encode(text, IN_PATHS), query);
  }

  /**
   * Adds a value to the path.
   *
   * @param value what stands in the place of a template, as its {@code toString()} has it, an
   *     enum's constant by its name; a slash in it separates nothing
   * @return an address that goes on with it
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}, which no path can say
   */
  public StreamAddress segment(Object value) {
    String text = text(value);
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      throw new IllegalArgumentException('"' + text + "\" cannot be part of a path.");
    }
    return new StreamAddress(path + encode(text, UNRESERVED), query);
  }

  /**
   * Adds a parameter to the query.
   *
   * @param name its name
   * @param value its value, as in {@link #segment}; a further one if it has one already
   * @return an address with it
   */
  public StreamAddress query(String name, Object value) {
    List<String> more = new ArrayList<>(query);
    more.add(encode(name, UNRESERVED) + "=" + encode(text(value), UNRESERVED));
    return new StreamAddress(path, more);
  }

  /** The whole of it, for an application at this address. */
  URI below(URI application) {
    String base = application.toString().replaceFirst("/+$", "");
    return URI.create(base + path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
  }

  private static String text(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  private static String encode(String text, String asItIs) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || asItIs.indexOf(c) >= 0);
      encoded.append(isPlain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }
}
