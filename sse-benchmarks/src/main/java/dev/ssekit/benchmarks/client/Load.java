package dev.ssekit.benchmarks.client;

import org.jspecify.annotations.Nullable;

/**
 * What the client does to a server.
 *
 * @param port where the server listens, on loopback
 * @param pid the server's process
 * @param path where broadcasts are posted
 * @param token posts JSON with this Bearer token; {@code null} posts the text alone
 * @param connections how many event streams are open
 * @param stalled how many of them never read
 * @param channels each stream is in one of so many channels, and so is each broadcast; 1 for none
 * @param rate broadcasts per second; 0 for as many as the window lets through
 * @param window how many broadcasts may be on their way when there is no rate
 * @param bytes how large the data of a broadcast are, at least {@link Stamp#LENGTH}
 * @param pauseMillis how long all clients sleep after each read; 0 to be woken by each write
 * @param warmUp seconds before the measured ones
 * @param seconds measured seconds
 */
public record Load(
    int port,
    long pid,
    String path,
    @Nullable String token,
    int connections,
    int stalled,
    int channels,
    double rate,
    int window,
    int bytes,
    long pauseMillis,
    double warmUp,
    double seconds) {

  /** How many deliveries the broadcasts make, from the one of that sequence on. */
  long deliveries(int first, int broadcasts, long streams) {
    if (broadcasts <= 0 || channels == 1) {
      return Math.max(0, broadcasts) * streams;
    }
    long all = 0;
    for (int i = first; i < first + broadcasts; i++) {
      int channel = i % channels;
      all += (streams - channel + channels - 1) / channels;
    }
    return all;
  }
}
