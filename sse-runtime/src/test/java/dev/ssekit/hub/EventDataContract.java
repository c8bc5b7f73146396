package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an event may be named, and how its data are written. */
abstract class EventDataContract extends HubContractPart {
  /** Data of an application. */
  record Price(String productName, Instant validFrom) {}

  EventDataContract(HubContract contract) {
    super(contract);
  }

  @Test
  final void writesDataOfAnyJsonType() {
    HubClient client = HubClient.open(runtime(), events());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", "a\"b");
    map.put("none", null);
    List<Object> sent =
        Arrays.asList(
            "text as it is, \"quoted\"",
            42,
            1.5,
            true,
            null,
            List.of(1, "two"),
            map,
            new Price("tea", Instant.parse("2026-11-23T12:00:00Z")),
            LocalDate.of(2026, 11, 23),
            Duration.ofMinutes(90));
    sent.forEach(data -> get(hub().broadcast("update", data)));
    assertReceives(
        client,
        "text as it is, \"quoted\"",
        "42",
        "1.5",
        "true",
        "null",
        "[1,\"two\"]",
        "{\"text\":\"a\\\"b\",\"none\":null}",
        "{\"productName\":\"tea\",\"validFrom\":\"2026-11-23T12:00:00Z\"}",
        "\"2026-11-23\"",
        "\"PT1H30M\"");
  }

  @Test
  final void writesDataWithTheApplicationsMapper() {
    runtime()
        .writeJsonWith(
            JsonMapper.builder()
                .findAndAddModules()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build());
    HubClient client = HubClient.open(runtime(), events());
    get(hub().broadcast("update", new Price("tea", Instant.EPOCH)));
    assertReceives(client, "{\"product_name\":\"tea\",\"valid_from\":0.0}");
  }

  @Test
  final void refusesDataWithoutAJsonForm() {
    Map<String, Object> circular = new HashMap<>();
    circular.put("itself", circular);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hub().broadcast("update", circular))
        .withMessageContaining("java.util.HashMap, has no JSON form");
  }

  @Test
  final void refusesNamesThatNoEventMayHave() {
    HubClient client = HubClient.open(runtime(), events());
    for (String name : List.of("", "a\nb", "a\rb", "a\0b")) {
      assertThatIllegalArgumentException().isThrownBy(() -> hub().broadcast(name, "x"));
      assertThatIllegalArgumentException().isThrownBy(() -> client.stream().send(name, "x"));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hub().broadcast("gap", "x"))
        .withMessageContaining("reserved");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.stream().send("gap", "x"))
        .withMessageContaining("reserved");
  }
}
