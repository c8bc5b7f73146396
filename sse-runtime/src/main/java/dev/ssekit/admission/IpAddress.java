package dev.ssekit.admission;

import java.util.Optional;

/**
 * An IP address, as its 128 bits: one of version 4 as IPv6 maps it ({@code ::ffff:192.0.2.1}), so
 * that both ways of writing it are one address.
 *
 * @param high the network's half
 * @param low the other half
 */
public record IpAddress(long high, long low) {
  /** How many bits an address has. */
  static final int BITS = Long.SIZE * 2;

  /** How many of them IPv6 puts before an address of version 4. */
  static final int MAPPED_BITS = 96;

  private static final long MAPPED = 0xffffL;

  static IpAddress mapped(int version4) {
    return new IpAddress(0, MAPPED << Integer.SIZE | Integer.toUnsignedLong(version4));
  }

  /**
   * Reads an address without asking anyone for a name's.
   *
   * @param text an address of version 4 or 6, with a zone perhaps, without brackets
   * @return the address, or nothing where the text is none
   */
  public static Optional<IpAddress> parse(String text) {
    return IpAddressText.parse(text);
  }

  /** {@return whether it is one of version 4} */
  boolean isVersion4() {
    return high == 0 && low >>> Integer.SIZE == MAPPED;
  }

  /**
   * What stands for one client: an IPv6 client has a network of 64 bits at the least, and as many
   * addresses as it likes.
   *
   * @return the address itself for version 4, its network's for version 6
   */
  public IpAddress client() {
    return isVersion4() ? this : new IpAddress(high, 0);
  }

  /** The address with all bits but the first so many cleared. */
  IpAddress masked(int prefix) {
    return prefix >= Long.SIZE
        ? new IpAddress(high, low & mask(prefix - Long.SIZE))
        : new IpAddress(high & mask(prefix), 0);
  }

  private static long mask(int bits) {
    return bits == 0 ? 0 : -1L << (Long.SIZE - bits);
  }
}
