package dev.ssekit.processor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ssekit.processor.model.EventContract;
import dev.ssekit.processor.model.NamedType;
import dev.ssekit.processor.model.PayloadField;
import dev.ssekit.processor.model.PayloadType;
import dev.ssekit.processor.model.TextFormat;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Finds where JSON is not what a contract says. */
final class JsonFit {
  private final EventContract contract;
  private final List<String> misfits = new ArrayList<>();

  private JsonFit(EventContract contract) {
    this.contract = contract;
  }

  static List<String> misfits(JsonNode json, PayloadType type, EventContract contract) {
    JsonFit fit = new JsonFit(contract);
    fit.check("$", json, type);
    return List.copyOf(fit.misfits);
  }

  private void check(String at, JsonNode json, PayloadType type) {
    if (type instanceof PayloadType.OrNull orNull) {
      if (!json.isNull()) {
        check(at, json, orNull.type());
      }
    } else if (type instanceof PayloadType.Reference reference) {
      checkFields(at, json, contract.definition(reference));
    } else if (type instanceof PayloadType.ListOf list) {
      expect(at, json, type, json.isArray());
      json.forEach(item -> check(at + "[]", item, list.item()));
    } else if (type instanceof PayloadType.MapOf map) {
      expect(at, json, type, json.isObject());
      json.forEach(value -> check(at + ".*", value, map.value()));
    } else {
      expect(at, json, type, isScalar(json, type));
    }
  }

  private void checkFields(String at, JsonNode json, NamedType type) {
    expect(at, json, new PayloadType.Reference(type.name()), json.isObject());
    List<String> known = type.fields().stream().map(PayloadField::name).toList();
    json.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            misfits.add(at + "." + name + " is not in the contract");
          }
        });
    for (PayloadField field : type.fields()) {
      JsonNode value = json.get(field.name());
      if (value != null) {
        check(at + "." + field.name(), value, field.type());
      } else if (field.isRequired()) {
        misfits.add(at + "." + field.name() + " is missing");
      }
    }
  }

  private void expect(String at, JsonNode json, PayloadType type, boolean fits) {
    if (!fits) {
      misfits.add(at + " is " + json + ", no " + type);
    }
  }

  private static boolean isScalar(JsonNode json, PayloadType type) {
    if (type instanceof PayloadType.Text text) {
      return json.isTextual()
          && text.format().map(format -> isOf(format, json.textValue())).orElse(true);
    }
    if (type instanceof PayloadType.Choice choice) {
      return json.isTextual() && choice.values().contains(json.textValue());
    }
    return (type instanceof PayloadType.Whole && json.isIntegralNumber())
        || (type instanceof PayloadType.Decimal && json.isNumber())
        || (type instanceof PayloadType.Truth && json.isBoolean())
        || type instanceof PayloadType.Anything;
  }

  private static boolean isOf(TextFormat format, String text) {
    Object parsed =
        switch (format) {
          case DATE_TIME ->
              OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"));
          case DATE -> LocalDate.parse(text);
          case TIME -> OffsetTime.parse(text);
          case DURATION -> Duration.parse(text);
          case UUID -> UUID.fromString(text);
          case URI -> URI.create(text);
          case BASE64 -> Base64.getDecoder().decode(text);
        };
    return parsed != null;
  }
}
