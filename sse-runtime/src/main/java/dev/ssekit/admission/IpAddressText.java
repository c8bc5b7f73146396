package dev.ssekit.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads IP addresses as they are written (RFC 4291, section 2.2), and nothing else. */
final class IpAddressText {
  private static final int LONGEST = 100;
  private static final int GROUPS = 8;
  private static final int BITS_OF_A_GROUP = 16;
  private static final int HEX = 16;

  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

  /** Without leading zeros: some read those as octal. */
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  private static final Pattern VERSION_4 =
      Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);

  private IpAddressText() {}

  static Optional<IpAddress> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (text.indexOf(':') < 0) {
      return Optional.ofNullable(version4(text)).map(IpAddress::mapped);
    }
    int zone = text.indexOf('%');
    return version6(zone < 0 ? text : text.substring(0, zone));
  }

  private static Optional<IpAddress> version6(String text) {
    int gap = text.indexOf("::");
    List<Integer> first = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
    List<Integer> last = gap < 0 ? List.of() : groups(text.substring(gap + 2), true);
    if (first == null || last == null) {
      return Optional.empty();
    }
    int left = GROUPS - first.size() - last.size();
    if (gap < 0 ? left != 0 : left < 1) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(first);
    for (int i = 0; i < left; i++) {
      all.add(0);
    }
    all.addAll(last);
    return Optional.of(
        new IpAddress(half(all.subList(0, GROUPS / 2)), half(all.subList(GROUPS / 2, GROUPS))));
  }

  /** The groups between colons, of which the last may be an address of version 4. */
  private static @Nullable List<Integer> groups(String text, boolean isEnd) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return groups;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      Integer version4 = isEnd && i == parts.length - 1 ? version4(parts[i]) : null;
      if (version4 != null) {
        groups.add(version4 >>> BITS_OF_A_GROUP);
        groups.add(version4 & 0xffff);
      } else if (GROUP.matcher(parts[i]).matches()) {
        groups.add(Integer.parseInt(parts[i], HEX));
      } else {
        return null;
      }
    }
    return groups;
  }

  private static long half(List<Integer> groups) {
    long bits = 0;
    for (int group : groups) {
      bits = bits << BITS_OF_A_GROUP | group;
    }
    return bits;
  }

  private static @Nullable Integer version4(String text) {
    var octets = VERSION_4.matcher(text);
    if (!octets.matches()) {
      return null;
    }
    int bits = 0;
    for (int i = 1; i <= octets.groupCount(); i++) {
      bits = bits << Byte.SIZE | Integer.parseInt(octets.group(i));
    }
    return bits;
  }
}
