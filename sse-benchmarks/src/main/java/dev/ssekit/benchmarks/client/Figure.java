package dev.ssekit.benchmarks.client;

import java.util.Locale;

/** What is measured. */
public enum Figure {
  /** User and system time of the server's process. */
  CPU_PER_DELIVERY("CPU per delivery", "µs", 1),
  /** User and system time of the load client, which shares the machine. */
  CLIENT_CPU_PER_DELIVERY("client's CPU per delivery", "µs", 1),
  /** Events read by all clients together, from the first broadcast to the last delivery. */
  DELIVERIES_PER_SECOND("deliveries/s", "", 0),
  /** From just before the POST to the read that held the event. */
  LATENCY_P50("latency p50", "ms", 1),
  /** The same for the slowest in a hundred. */
  LATENCY_P99("latency p99", "ms", 1),
  /** The same for the slowest of all. */
  LATENCY_MAX("latency max", "ms", 1),
  /** The latency of the same load when every client reads. */
  UNDISTURBED_P99("latency p99 when none stalls", "ms", 1),
  /** How much longer the slowest in a hundred takes when some clients stall. */
  STALL_RATIO("latency p99, times as long as when none stalls", "", 2),
  /** How long a caller was inside {@code broadcast()}, in the server. */
  CALL_P50("in broadcast() p50", "ms", 3),
  /** The same for the slowest in a hundred. */
  CALL_P99("in broadcast() p99", "ms", 3),
  /** How long a POST took. */
  POST_P50("POST p50", "ms", 2),
  /** Live objects after a collection, for each idle connection. */
  HEAP_PER_CONNECTION("live heap per connection", "kB", 1),
  /** The process's resident set, for each idle connection. */
  RESIDENT_PER_CONNECTION("resident per connection", "kB", 1),
  /** Broadcasts made each second: fewer than wanted where one has to wait for the one before. */
  BROADCASTS_PER_SECOND("broadcasts/s", "", 1),
  /** Events that healthy clients did not get. */
  LOST("lost", "", 0),
  /** Events that healthy clients got in another order, or twice. */
  OUT_OF_ORDER("out of order", "", 0),
  /** Healthy clients that were disconnected. */
  DISCONNECTED("disconnected", "", 0);

  private final String label;
  private final String unit;
  private final int decimals;

  Figure(String label, String unit, int decimals) {
    this.label = label;
    this.unit = unit;
    this.decimals = decimals;
  }

  /** {@return its name, with its unit if it has one} */
  public String label() {
    return unit.isEmpty() ? label : label + ", " + unit;
  }

  /**
   * @param value a value of this figure
   * @return the value, without its unit
   */
  public String format(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
