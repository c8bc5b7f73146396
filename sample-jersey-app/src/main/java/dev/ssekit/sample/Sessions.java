package dev.ssekit.sample;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is logged in, by session id. Thread-safe; kept in memory, so a restart logs everybody out.
 */
public class Sessions {
  private static final int MOST = 1_000;
  private static final int ID_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> userById =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /** Returns the id of a new session, which nobody can guess. The oldest of too many ends. */
  synchronized String open(String user) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    userById.put(text, user);
    return text;
  }

  synchronized Optional<String> user(String id) {
    return Optional.ofNullable(userById.get(id));
  }

  synchronized void end(String id) {
    userById.remove(id);
  }
}
