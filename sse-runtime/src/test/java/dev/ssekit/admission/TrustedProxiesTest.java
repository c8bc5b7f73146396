package dev.ssekit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  @ParameterizedTest
  @CsvSource({
    "'10.0.0.0/8', 10.255.0.1, true",
    "'10.0.0.0/8', 11.0.0.1, false",
    "'10.9.9.9/8', 10.255.0.1, true",
    "'192.0.2.1', 192.0.2.1, true",
    "'192.0.2.1', ::ffff:192.0.2.1, true",
    "'192.0.2.1', 192.0.2.2, false",
    "'192.0.2.0/31', 192.0.2.1, true",
    "'192.0.2.0/31', 192.0.2.2, false",
    "'0.0.0.0/0', 203.0.113.1, true",
    "'0.0.0.0/0', 2001:db8::1, false",
    "'::/0', 2001:db8::1, true",
    "'::/0', 203.0.113.1, true",
    "'fd00::/8', fdff::1, true",
    "'fd00::/8', fe00::1, false",
    "'2001:db8::/65', 2001:db8::7fff:0:0:1, true",
    "'2001:db8::/65', 2001:db8::8000:0:0:1, false",
    "'::1', ::1, true",
    "'::1/128', ::2, false",
    "'::ffff:10.0.0.0/104', 10.1.2.3, true",
    "' 10.0.0.1 , fd00::/8 ', fd00::9, true",
    "'', 127.0.0.1, false"
  })
  void areThoseOfTheAddressesAndNetworksThatAreNamed(
      String proxies, String address, boolean trusted) {
    TrustedProxies named = TrustedProxies.parse(proxies).orElseThrow();
    assertThat(named.trusts(IpAddress.parse(address).orElseThrow())).isEqualTo(trusted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "proxy.example.com",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/08",
        "10.0.0.0/",
        "/8",
        "10.0.0.0/8/8",
        "::/129",
        "10.0.0.1,",
        ",",
        "10.0.0.1 10.0.0.2",
        "*"
      })
  void areNothingElse(String proxies) {
    assertThat(TrustedProxies.parse(proxies)).isEmpty();
  }

  @Property
  void tellANetworkByItsPrefixAlone(
      @ForAll long high, @ForAll long low, @ForAll @IntRange(max = 128) int prefix) {
    IpAddress address = new IpAddress(high, low);
    IpNetwork network = new IpNetwork(address, prefix);
    assertThat(network.contains(address)).isTrue();
    for (int bit = 0; bit < IpAddress.BITS; bit++) {
      IpAddress other =
          bit < Long.SIZE
              ? new IpAddress(high ^ (Long.MIN_VALUE >>> bit), low)
              : new IpAddress(high, low ^ (Long.MIN_VALUE >>> (bit - Long.SIZE)));
      assertThat(network.contains(other)).isEqualTo(bit >= prefix);
    }
  }

  @Property
  void takeAnyText(@ForAll String text) {
    assertThat(TrustedProxies.parse(text)).isInstanceOf(Optional.class);
  }
}
