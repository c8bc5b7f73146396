package dev.ssekit.hub;

import dev.ssekit.admission.ClientAddress.Doubt;
import dev.ssekit.admission.Limit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once of each cause why clients are refused, and never who they are: whoever sends many
 * requests must not fill the log. The statistics count on.
 */
final class LimitLog {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);

  /** What is the operator's to know. What a client sends too much of is for the client to mend. */
  private static final Map<Limit, String> CAUSES =
      new EnumMap<>(
          Map.of(
              Limit.CONNECTIONS,
              "This node has as many streams as it may; further clients are told to come back."
                  + " Start another node, or raise",
              Limit.CONNECTIONS_PER_ENDPOINT,
              "An endpoint has as many streams as it may; further clients are told to come back."
                  + " Start another node, or raise",
              Limit.CONNECTIONS_PER_ADDRESS,
              "A client address has as many streams as it may; it is answered with 429. If it is a"
                  + " proxy, name it in sse.trusted-proxies; else leave it at that, or raise",
              Limit.CONNECTIONS_PER_PRINCIPAL,
              "A user has as many streams as one may; further ones are answered with 429. If that is"
                  + " too few, raise",
              Limit.BROADCASTS_PER_SECOND,
              "Broadcasts over HTTP come faster than they may; they are answered with 429. Send"
                  + " fewer, or raise",
              Limit.BROADCASTS_AT_ONCE,
              "The bodies of as many broadcasts over HTTP as may be waited for arrive slowly; others"
                  + " are answered with 503. If nobody does that on purpose and the container has"
                  + " threads to spare, raise",
              Limit.BROADCAST_TOKEN,
              "A request has shown a token that is none of this application's; it is answered with"
                  + " 401. Where somebody guesses, the statistics show it, and only length helps:"
                  + " choose long and random ones for"));

  private static final Map<Doubt, String> DOUBTS =
      new EnumMap<>(
          Map.of(
              Doubt.UNTRUSTED_PEER,
              "A request has a Forwarded or X-Forwarded-For that is not believed: it counts for the"
                  + " address that it comes from. If that is a proxy of yours, name it in"
                  + " sse.trusted-proxies.",
              Doubt.UNCLEAR,
              "A trusted proxy has passed on a Forwarded that is malformed, or one that does not say"
                  + " the same as X-Forwarded-For: the request counts for the proxy. Let the proxy"
                  + " take away the header that it does not write."));

  private static final String PENDING_IN_ALL = Setting.MAX_PENDING_BYTES_IN_ALL.property();

  private final Set<Object> said = ConcurrentHashMap.newKeySet();

  void warn(Limit limit) {
    String cause = CAUSES.get(limit);
    if (cause != null && said.add(limit)) {
      LOGGER.warn("{} {}. This is said once; the statistics count on.", cause, limit.setting());
    }
  }

  void warnOfPendingInAll() {
    if (said.add(PENDING_IN_ALL)) {
      LOGGER.warn(
          "What single clients are sent (stream.send) and have not taken fills what all of this"
              + " node may have pending; whoever is sent more is treated as one that has fallen"
              + " behind. Send less, start another node, or raise {} as far as the heap allows;"
              + " {} bounds each client. This is said once; the statistics count on"
              + " (pendingLimitReached).",
          PENDING_IN_ALL,
          Setting.PENDING_BYTES.property());
    }
  }

  void warn(Doubt doubt) {
    String cause = DOUBTS.get(doubt);
    if (cause != null && said.add(doubt)) {
      LOGGER.warn("{} This is said once.", cause);
    }
  }
}
