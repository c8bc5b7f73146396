package dev.ssekit.hub;

import dev.ssekit.event.ServerSentEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One client's event stream, as the annotated class sees it.
 *
 * <p>All methods are thread-safe and none blocks. After the stream has closed, sending returns
 * {@code false}, {@link #close()} does nothing, and the rest answers as before.
 */
public interface SseStream {

  /**
   * Sends an event to this client alone. It comes after every broadcast that this node's log held
   * at the call, what a client resumes included, has no id, and counts towards the bounds of what
   * may be pending for a client. What {@code onConnect} sends is bound by its bytes, and counts no
   * more once the stream is open. One event alone is sent however large it is.
   *
   * @param event the event's name, of one line; {@code message} is the name of events without one
   * @param data a string goes out as it is, anything else as JSON
   * @return {@code false} when the stream is closed or was closed by this call because more is
   *     pending than its bounds allow, or those of all streams; or where the endpoint keeps who
   *     falls behind and there is no room for it
   * @throws IllegalArgumentException if the name holds a line break or NUL, or the data has no JSON
   *     form
   */
  boolean send(String event, @Nullable Object data);

  /**
   * Sends an event to this client alone, with a {@code retry} for instance.
   *
   * @param event an event without id: ids belong to the log
   * @return as {@link #send(String, Object)}
   * @throws IllegalArgumentException if the event has an id
   */
  boolean send(ServerSentEvent event);

  /**
   * Sends a comment, which clients ignore.
   *
   * @param text the comment; each of its lines becomes a comment line
   * @return as {@link #send(String, Object)}
   */
  boolean comment(String text);

  /**
   * The values of all metadata keys: the query's parameters, the path's, and what was set.
   *
   * @return an immutable snapshot
   */
  Map<String, Set<String>> metadata();

  /**
   * One value of a metadata key, for keys that have no more.
   *
   * @param key a metadata key
   * @return its first value, if it has one
   */
  Optional<String> metadata(String key);

  /**
   * Replaces the values of a key. What the server sets wins over what the client asked for, and
   * counts for all broadcasts from the call on. Of those before it, the client does not get what
   * matches no more and is not yet written; what matches only now it may get, if something else was
   * pending for it.
   *
   * @param key the key
   * @param values its new values; none removes the key
   */
  void setMetadata(String key, String... values);

  /**
   * Refuses the stream, during {@code onConnect} only: the client is answered with a problem
   * ({@code application/problem+json}) in place of a stream, and nothing that was sent reaches it.
   * {@code onConnect} should return then; sending answers {@code false}. Of several calls the first
   * counts, also before whatever {@code onConnect} throws after it. An {@code EventSource} does not
   * come back after this. A 401 names the scheme {@code Bearer}; for another, throw a {@code
   * NotAuthorizedException} instead.
   *
   * @param status the answer's status, 400 to 599
   * @param detail a sentence that the client reads: what it may do
   * @throws IllegalArgumentException if the status is another
   * @throws IllegalStateException if {@code onConnect} is over
   */
  void reject(int status, String detail);

  /** {@return what the client asked with} */
  StreamRequest request();

  /** Ends the stream after what is pending has been written. A browser comes back by itself. */
  void close();

  /** {@return whether events can still be sent} */
  boolean isOpen();
}
