package dev.ssekit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an endpoint of Server-Sent Events.
 *
 * <p>For a class {@code Events} the processor generates, in the same package, {@code
 * EventsStreamResource} ({@code GET path}), {@code EventsStatsResource} ({@code GET path/stats}),
 * {@code EventsBroadcastResource} ({@code POST path/broadcast}) and {@code EventsSse}, the JAX-RS
 * feature that registers the three: {@code resourceConfig.register(EventsSse.class)}; and where the
 * class declares its {@link #events()}, {@code EventsPublisher}, which sends them. Annotations on
 * the class that bind filters to it by name ({@code jakarta.ws.rs.NameBinding}) bind them to all
 * three.
 *
 * <p>The class may declare or inherit one {@code void onConnect(SseStream stream)}, of any access
 * that lets its package call it and with any exceptions. Besides the stream it may take, in any
 * order, whatever JAX-RS or an extension of it fills by an annotation: {@code @PathParam},
 * {@code @QueryParam}, {@code @HeaderParam}, {@code @CookieParam}, {@code @MatrixParam},
 * {@code @BeanParam}, {@code @Context}. The generated resource method carries the same parameters
 * with the same annotations, so that their values are converted and validated like any others,
 * before {@link #streamAccess()} is looked at. The class then has one instance per connection,
 * obtained through {@code jakarta.ws.rs.container.ResourceContext}, so that its fields or its one
 * constructor can be injected ({@code @Inject}, {@code @Context}). {@code onConnect} runs on the
 * request's thread before the response's headers leave: it may throw a {@code
 * WebApplicationException} to refuse the connection with a status.
 *
 * <p>In the same way it may have one {@code void onGap(SseStream stream, Gap gap)}. It is called on
 * the same instance after the client was sent an event {@code gap}, so that it can send what the
 * client must know: outside the request, on a few threads that all connections share, one call at a
 * time for each. What it throws is logged, and the stream goes on.
 *
 * <p>And it may have one {@code void onDisconnect(SseStream stream, DisconnectReason reason)}. It
 * is called once on the same instance for each connection whose {@code onConnect} has returned
 * without refusing it, when its stream has ended or is never going to open: on the same threads,
 * after every {@code onGap} of the connection. What it throws is logged. Calls that are due when
 * the hub closes are made before it has closed, within {@code sse.close-timeout}.
 *
 * <p>The class is a top-level or a static nested class, neither abstract nor generic, and visible
 * in its package. It has one constructor with {@code @Inject}, or one without parameters that is
 * not private, or a public one whose parameters all carry {@code @Context}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Sse {

  /**
   * The path of the stream, relative to the application's, as in {@code jakarta.ws.rs.Path}: it
   * starts with a slash, ends in none unless it is {@code /} alone, has neither query, fragment nor
   * matrix parameter, and may contain templates ({@code /rooms/{room}}), whose values become
   * metadata of the connection. It cannot end in {@code /stats} or {@code /broadcast}, which are
   * added for the other two resources, and no other class has the same path.
   *
   * @return the path
   */
  String path();

  /**
   * Seconds without any byte sent after which a comment is sent, so that proxies keep an idle
   * stream open and a client that is gone is noticed. Counted from the last byte sent.
   *
   * @return seconds, 0 for no heartbeat; never negative
   */
  int heartbeat() default 30;

  /**
   * Whether a broadcast is accepted from a page of another origin.
   *
   * <p>{@code false} answers 403 to a {@code POST path/broadcast} that a browser sent from
   * elsewhere ({@code Sec-Fetch-Site} other than {@code same-origin} or {@code none}; without that
   * header, a foreign {@code Origin}), unless it carries {@code X-Requested-By}. What {@link
   * #broadcastAccess()} asks for is asked for either way.
   *
   * @return {@code true} to skip the check
   */
  boolean skipCsrf() default true;

  /**
   * How many events that match it a client may resume: one that comes back with the id that it was
   * told last is sent all that matched since, once and in order, and goes on. Where more has
   * matched, or the id is not known, it is sent an event {@code gap} first. The log keeps at least
   * so many events of all, up to 16,777,216, within its bound of bytes ({@code sse.log-bytes}).
   *
   * @return how many, 0 for no resume: no id is sent then; never negative
   */
  int replay() default 256;

  /**
   * What happens to a client that falls behind: by default it is disconnected. How far behind a
   * client may fall is configured ({@code sse.pending-events}, {@code sse.pending-bytes}).
   *
   * @return the policy
   */
  Overflow overflow() default Overflow.DISCONNECT;

  /**
   * Who may open the stream. The runtime asks for it itself; nothing has to be registered for that.
   *
   * <p>An annotation of {@code jakarta.annotation.security} on the class ({@code @RolesAllowed},
   * {@code @PermitAll}, {@code @DenyAll}) says it of the stream and of the statistics wherever this
   * attribute and {@link #statsAccess()} are left out; written out, they must not contradict it.
   * Those annotations are not inherited: a class that extends or implements one with
   * {@code @RolesAllowed} or {@code @DenyAll} carries its own, or this attribute.
   *
   * @return who; {@code Access.NOT_GENERATED} only for a class without {@code onConnect}, {@code
   *     onGap} and {@code onDisconnect}, which nothing but a stream calls
   */
  Access streamAccess() default Access.PUBLIC;

  /**
   * The roles of {@code streamAccess = Access.ROLES}.
   *
   * @return the roles, of which one suffices; none for any other access
   */
  String[] streamRoles() default {};

  /**
   * Who may read the statistics. Where everybody may, they are sums only: {@code ?by=} wants the
   * broadcast token then.
   *
   * @return who
   */
  Access statsAccess() default Access.PUBLIC;

  /**
   * The roles of {@code statsAccess = Access.ROLES}.
   *
   * @return the roles, of which one suffices; none for any other access
   */
  String[] statsRoles() default {};

  /**
   * Who may broadcast over HTTP. Security annotations on the class say nothing of it. The
   * application itself broadcasts through its {@code SseHub}, whatever this says.
   *
   * @return who
   */
  Access broadcastAccess() default Access.TOKEN;

  /**
   * The roles of {@code broadcastAccess = Access.ROLES}.
   *
   * @return the roles, of which one suffices; none for any other access
   */
  String[] broadcastRoles() default {};

  /**
   * Which parameters of the query become metadata of the connection. {@code lastEventId}, {@code
   * ticket} and {@code by} never do, nor does the key of {@link #principalMetadata()}; what a
   * template of the path gives wins over the query. None of these is listed.
   *
   * @return their names, none for nothing of the query; {@code "*"} alone for all others
   */
  String[] queryMetadata() default {"*"};

  /**
   * The metadata key that holds the name of the authenticated principal ({@code
   * SecurityContext.getUserPrincipal()}), never what the query says: broadcasts with the filter
   * {@code {"user_id": "anna"}} then reach Anna alone. A client that nobody has authenticated, and
   * whose ticket does not hold the key, is answered with a 403.
   *
   * <p>No endpoint of the application takes the key from its query, and none may have a template of
   * that name in its path: the compiler says so where it sees both, and the start fails where it
   * does not.
   *
   * @return the key, which is neither reserved nor the name of a template; left out for none
   */
  String principalMetadata() default "";

  /**
   * What the endpoint can send: records, and sealed interfaces that permit nothing but records and
   * further such interfaces. For each record the generated {@code EventsPublisher} has a method of
   * its name, with the record's components as parameters; its instances are the data of the event,
   * as the application's {@code ObjectMapper} writes them.
   *
   * <pre>{@code
   * public sealed interface PriceEvent {
   *   record Changed(@Key String symbol, BigDecimal price) implements PriceEvent {}
   *
   *   @EventName("market-closed")
   *   record Closed(Instant at) implements PriceEvent {}
   * }
   * }</pre>
   *
   * <p>{@code publisher.changed("ACME", price)} is sent to the channel of its {@link Key}, {@code
   * publisher.closed(now)} to all connections of the endpoint, those of every path that a template
   * matches included. {@code publisher.toAll()} and, for each key, template, listed parameter of
   * the query and {@link #principalMetadata()}, a method such as {@code publisher.toSymbol("ACME")}
   * give a publisher that sends elsewhere.
   *
   * @return the types; none for an endpoint without a publisher, which may send whatever it likes
   */
  Class<?>[] events() default {};

  /**
   * The origins whose pages may use the three resources, as browsers send them ({@code
   * https://app.example.com}): such a page is answered with the headers of CORS, and may send
   * cookies. From any other origin, a request for the stream that carries cookies is refused.
   *
   * <p>Each resource then also answers {@code OPTIONS}, with which a browser asks first. Filters
   * that are bound to the class by name do not run for it, since it carries neither cookies nor a
   * token; where their annotation may not stand on methods they do, and must let it pass.
   *
   * @return exact origins: {@code http} or {@code https}, the host in lower case and in ASCII, the
   *     port unless it is the scheme's own, no slash at the end; or {@code "*"} alone for every
   *     page, then without cookies
   */
  String[] allowedOrigins() default {};
}
