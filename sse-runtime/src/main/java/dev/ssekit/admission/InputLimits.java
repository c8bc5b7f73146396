package dev.ssekit.admission;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much a request may bring that is kept.
 *
 * @param metadataValues values of metadata, of all keys together
 * @param metadataLength characters of these and their keys
 * @param eventNameLength characters of an event's name, and of its key
 */
public record InputLimits(int metadataValues, int metadataLength, int eventNameLength) {

  /**
   * Looks at metadata.
   *
   * @param metadata the values of each key
   * @return the limit that they exceed, if they do
   */
  public Optional<Limit> exceededBy(Map<String, ? extends Collection<String>> metadata) {
    long values = 0;
    long length = 0;
    for (Map.Entry<String, ? extends Collection<String>> entry : metadata.entrySet()) {
      values += entry.getValue().size();
      length += entry.getKey().length();
      for (String value : entry.getValue()) {
        length += value.length();
      }
    }
    if (values > metadataValues) {
      return Optional.of(Limit.METADATA_VALUES);
    }
    return length > metadataLength ? Optional.of(Limit.METADATA_LENGTH) : Optional.empty();
  }

  /**
   * Looks at how an event is named.
   *
   * @param event the event's name
   * @param key its key, if it has one
   * @return whether one of them is longer than it may be
   */
  public boolean areExceededBy(String event, @Nullable String key) {
    return event.length() > eventNameLength || (key != null && key.length() > eventNameLength);
  }
}
