package dev.ssekit.processor.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.ssekit.processor.model.Endpoint;
import dev.ssekit.processor.model.ResourceAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may use a resource. Roles and principals come from a login of the application's own, which no
 * document here can describe; words do.
 *
 * @param isPublic whether nothing has to be shown
 * @param schemes the names of what can be shown instead, of which one suffices
 * @param words what the schemes do not say
 */
record Access(boolean isPublic, List<String> schemes, Optional<String> words) {
  static final String TOKEN = "broadcastToken";
  static final String TICKET = "ticket";

  Access {
    schemes = List.copyOf(schemes);
  }

  /** A ticket is good for every stream. */
  static Access ofStream(Endpoint endpoint) {
    Access access = of(endpoint.access().stream());
    List<String> schemes = new ArrayList<>(access.schemes());
    schemes.add(TICKET);
    if (endpoint.principalMetadata().isEmpty()) {
      return new Access(access.isPublic(), schemes, access.words());
    }
    String login = "Wants a login of the application's own, or a ticket.";
    return new Access(false, schemes, Optional.of(access.words().orElse(login)));
  }

  /** Counting by a metadata key wants the token, whoever may read the rest. */
  static Access ofStats(Endpoint endpoint) {
    Access access = of(endpoint.access().stats());
    return access.isPublic() ? new Access(true, List.of(TOKEN), access.words()) : access;
  }

  static Access ofBroadcast(Endpoint endpoint) {
    return of(endpoint.access().broadcast());
  }

  private static Access of(ResourceAccess access) {
    return switch (access.kind()) {
      case ANYONE -> new Access(true, List.of(), Optional.empty());
      case TOKEN -> new Access(false, List.of(TOKEN), Optional.empty());
      case ROLES -> new Access(false, List.of(), Optional.of(roles(access.roles())));
      case NOBODY, NOT_GENERATED -> throw new IllegalArgumentException("Nobody may use it");
    };
  }

  private static String roles(List<String> roles) {
    return "Wants a login of the application's own with the role "
        + String.join(" or ", roles)
        + ".";
  }

  /** As OpenAPI has it; empty where only a login of the application's own will do. */
  JsonArray requirements() {
    JsonArray requirements = new JsonArray();
    if (isPublic && !schemes.isEmpty()) {
      requirements.add(new JsonObject());
    }
    for (String scheme : schemes) {
      JsonObject requirement = new JsonObject();
      requirement.add(scheme, new JsonArray());
      requirements.add(requirement);
    }
    return requirements;
  }

  /** What each scheme is; only the type of a ticket differs between the two documents. */
  static JsonObject scheme(String name, String typeOfTicket) {
    JsonObject scheme = new JsonObject();
    if (name.equals(TOKEN)) {
      scheme.addProperty("type", "http");
      scheme.addProperty("scheme", "bearer");
      scheme.addProperty("description", "The broadcast token of the application.");
    } else {
      scheme.addProperty("type", typeOfTicket);
      scheme.addProperty("in", "query");
      scheme.addProperty("name", "ticket");
      scheme.addProperty(
          "description", "Opens one stream, once: the application issues it to whom it knows.");
    }
    return scheme;
  }
}
