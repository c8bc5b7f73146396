package dev.ssekit.hub;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The configuration as it holds, each value found and checked. */
final class Settings {
  private final Map<Setting<?>, Object> values;

  private Settings(Map<Setting<?>, Object> values) {
    this.values = values;
  }

  /**
   * A misspelt name would leave its value at the default without a word.
   *
   * @param propertyNames the names of the application's properties
   * @throws IllegalArgumentException if one of them begins as a setting's, and is none's
   */
  static void refuseUnknown(Collection<String> propertyNames) {
    SortedSet<String> known =
        all().map(Setting::property).collect(Collectors.toCollection(TreeSet::new));
    propertyNames.stream()
        .filter(name -> name.startsWith(Setting.PREFIX) && !known.contains(name))
        .findFirst()
        .ifPresent(unknown -> {
          throw new IllegalArgumentException(
              "There is no setting " + unknown + ". Remove the property, or name one of " + known);
        });
  }

  /**
   * @param config what was set in code
   * @param properties the application's properties
   * @param environment the environment's variables
   * @throws IllegalArgumentException if a value is out of its range
   */
  static Settings resolve(
      SseConfig config,
      Function<String, @Nullable Object> properties,
      Function<String, @Nullable String> environment) {
    Map<Setting<?>, Object> values = new HashMap<>();
    all()
        .forEach(setting -> {
          Object value = find(setting, config, properties, environment);
          if (value != null) {
            values.put(setting, value);
          }
        });
    return new Settings(values);
  }

  private static Stream<Setting<?>> all() {
    return Stream.concat(Setting.ALL.stream(), LimitSetting.ALL.stream());
  }

  private static @Nullable Object find(
      Setting<?> setting,
      SseConfig config,
      Function<String, @Nullable Object> properties,
      Function<String, @Nullable String> environment) {
    Object configured = config.value(setting);
    if (configured != null) {
      return configured;
    }
    Object property = properties.apply(setting.property());
    if (property != null) {
      return setting.parse("The property " + setting.property(), property.toString());
    }
    String variable = environment.apply(setting.environmentVariable());
    if (variable != null && !variable.isBlank()) {
      return setting.parse("The environment variable " + setting.environmentVariable(), variable);
    }
    return setting.byDefault();
  }

  <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new NoSuchElementException(setting.property() + " has no value."));
  }

  <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable(setting.cast(values.get(setting)));
  }
}
