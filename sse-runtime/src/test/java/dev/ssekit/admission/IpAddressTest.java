package dev.ssekit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 0, ffffc0000201",
    "0.0.0.0, 0, ffff00000000",
    "255.255.255.255, 0, ffffffffffff",
    "::, 0, 0",
    "::1, 0, 1",
    "1::, 1000000000000, 0",
    "::ffff:192.0.2.1, 0, ffffc0000201",
    "::FFFF:C000:0201, 0, ffffc0000201",
    "2001:db8::8:800:200C:417A, 20010db800000000, 00080800200c417a",
    "2001:DB8:0:0:8:800:200c:417a, 20010db800000000, 00080800200c417a",
    "0:0:0:0:0:0:0:1, 0, 1",
    "1:2:3:4:5:6:7::, 1000200030004, 5000600070000",
    "::2:3:4:5:6:7:8, 0000000200030004, 5000600070008",
    "64:ff9b::192.0.2.33, 64ff9b00000000, 00000000c0000221",
    "fe80::1%eth0, fe80000000000000, 1",
    "0:0:0:0:0:0:0:1%0, 0, 1"
  })
  void readsWhatIsAnAddress(String text, String high, String low) {
    assertThat(IpAddress.parse(text))
        .contains(new IpAddress(Long.parseUnsignedLong(high, 16), Long.parseUnsignedLong(low, 16)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "localhost",
        "example.com",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.-4",
        "01.2.3.4",
        "1.2.3.4 ",
        "0x7f.1.1.1",
        "2130706433",
        "1.2.3.\u0664",
        ":",
        ":::",
        "1:::2",
        "::1::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4::5:6:7:8",
        "::12345",
        "::g",
        ":1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:",
        "1.2.3.4::",
        "::1.2.3.4:5",
        "::1.2.3",
        "[::1]",
        "%eth0",
        "unknown"
      })
  void takesNothingElseForOne(String text) {
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @Property
  void readsAnAddressOfVersion6AsTheJdkWritesIt(@ForAll @Size(16) byte[] bytes)
      throws UnknownHostException {
    ByteBuffer bits = ByteBuffer.wrap(bytes);
    assertThat(IpAddress.parse(InetAddress.getByAddress(bytes).getHostAddress()))
        .contains(new IpAddress(bits.getLong(), bits.getLong()));
  }

  @Property
  void readsAnAddressOfVersion4AsTheJdkWritesIt(@ForAll @Size(4) byte[] bytes)
      throws UnknownHostException {
    assertThat(IpAddress.parse(InetAddress.getByAddress(bytes).getHostAddress()))
        .contains(IpAddress.mapped(ByteBuffer.wrap(bytes).getInt()))
        .hasValueSatisfying(address -> assertThat(address.isVersion4()).isTrue());
  }

  @Property
  void takesAnyText(@ForAll String text) {
    assertThat(IpAddress.parse(text)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::1, 2001:db8:0:0:ffff::, true",
    "2001:db8::1, 2001:db8:0:1::1, false",
    "192.0.2.1, 192.0.2.2, false",
    "192.0.2.1, ::ffff:192.0.2.1, true",
    "::, 0.0.0.0, false"
  })
  void countsANetworkOfIpv6AsOneClient(String one, String other, boolean areOne) {
    assertThat(client(one).equals(client(other))).isEqualTo(areOne);
  }

  private static IpAddress client(String text) {
    return IpAddress.parse(text).orElseThrow().client();
  }
}
