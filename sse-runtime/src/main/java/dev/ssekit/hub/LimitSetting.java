package dev.ssekit.hub;

import dev.ssekit.admission.Limit;
import dev.ssekit.admission.TrustedProxies;
import java.util.List;

/** The settings of {@link SseLimits}. */
final class LimitSetting {
  private static final int MANY = 10_000;
  private static final int FASTEST = 1_000_000;

  static final Setting<Integer> MAX_CONNECTIONS = positive(Limit.CONNECTIONS, MANY);
  static final Setting<Integer> MAX_CONNECTIONS_PER_ENDPOINT =
      positive(Limit.CONNECTIONS_PER_ENDPOINT, MANY);
  static final Setting<Integer> MAX_CONNECTIONS_PER_ADDRESS =
      positive(Limit.CONNECTIONS_PER_ADDRESS, 1000);
  static final Setting<Integer> MAX_CONNECTIONS_PER_PRINCIPAL =
      positive(Limit.CONNECTIONS_PER_PRINCIPAL, 100);
  static final Setting<Integer> MAX_METADATA_VALUES = positive(Limit.METADATA_VALUES, 64);
  static final Setting<Integer> MAX_METADATA_LENGTH = positive(Limit.METADATA_LENGTH, 4096);
  static final Setting<Integer> MAX_EVENT_NAME_LENGTH = positive(Limit.EVENT_NAME_LENGTH, 256);
  static final Setting<Integer> BROADCASTS_PER_SECOND =
      Setting.number(Limit.BROADCASTS_PER_SECOND.setting(), FASTEST, 1000);

  /** Grizzly has the fewest threads by default: two for each processor. */
  static final Setting<Integer> BROADCASTS_AT_ONCE =
      positive(Limit.BROADCASTS_AT_ONCE, Runtime.getRuntime().availableProcessors());

  static final Setting<TrustedProxies> TRUSTED_PROXIES =
      new Setting<>(
          TrustedProxies.class,
          "sse.trusted-proxies",
          "IP addresses, or networks like 10.0.0.0/8 or fd00::/8, separated by commas; no names",
          given -> TrustedProxies.parse(given).orElse(null),
          TrustedProxies.none());

  static final List<Setting<?>> ALL =
      List.of(
          MAX_CONNECTIONS,
          MAX_CONNECTIONS_PER_ENDPOINT,
          MAX_CONNECTIONS_PER_ADDRESS,
          MAX_CONNECTIONS_PER_PRINCIPAL,
          MAX_METADATA_VALUES,
          MAX_METADATA_LENGTH,
          MAX_EVENT_NAME_LENGTH,
          BROADCASTS_PER_SECOND,
          BROADCASTS_AT_ONCE,
          TRUSTED_PROXIES);

  private LimitSetting() {}

  private static Setting<Integer> positive(Limit limit, int byDefault) {
    return Setting.positive(limit.setting(), byDefault);
  }
}
