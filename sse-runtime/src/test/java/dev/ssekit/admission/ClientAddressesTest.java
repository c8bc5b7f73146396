package dev.ssekit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.admission.ClientAddress.Doubt;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {
  private final ClientAddresses addresses =
      new ClientAddresses(TrustedProxies.parse("10.0.0.0/8, fd00::/8").orElseThrow());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // Peer, Forwarded, X-Forwarded-For, whom it counts for, what is not believed.
        "192.0.2.1 | - | - | 192.0.2.1 | NONE",
        "[2001:db8::1] | - | - | 2001:db8::1 | NONE",
        "192.0.2.1:4711 | - | - | 192.0.2.1 | NONE",
        "0:0:0:0:0:0:0:1%lo | - | - | ::1 | NONE",
        "10.0.0.1 | - | - | 10.0.0.1 | NONE",
        // From others than proxies.
        "192.0.2.1 | for=203.0.113.7 | - | 192.0.2.1 | UNTRUSTED_PEER",
        "192.0.2.1 | - | 203.0.113.7 | 192.0.2.1 | UNTRUSTED_PEER",
        "192.0.2.1 | - | 203.0.113.7, 10.0.0.1 | 192.0.2.1 | UNTRUSTED_PEER",
        // From proxies, with what clients have put before.
        "10.0.0.1 | for=203.0.113.7 | - | 203.0.113.7 | NONE",
        "::ffff:10.0.0.1 | - | 203.0.113.7 | 203.0.113.7 | NONE",
        "fd00::1 | for=\"[2001:db8::7]:80\" | - | 2001:db8::7 | NONE",
        "10.0.0.1 | - | 192.0.2.66, 203.0.113.7 | 203.0.113.7 | NONE",
        "10.0.0.1 | for=192.0.2.66, for=203.0.113.7 | - | 203.0.113.7 | NONE",
        "10.0.0.1 | - | 10.0.0.9, 203.0.113.7 | 203.0.113.7 | NONE",
        "10.0.0.1 | - | garbage, 203.0.113.7:4711 | 203.0.113.7 | NONE",
        "10.0.0.1 | - | 192.0.2.66, 203.0.113.7, 10.0.0.3, fd00::2 | 203.0.113.7 | NONE",
        "10.0.0.1 | - | 10.0.0.3,10.0.0.2 | 10.0.0.3 | NONE",
        "10.0.0.1 | - | 2001:db8::7 | 2001:db8::7 | NONE",
        "10.0.0.1 | - | [2001:db8::7]:80 | 2001:db8::7 | NONE",
        // Where a proxy tells no address, it counts itself.
        "10.0.0.1 | - | '' | 10.0.0.1 | NONE",
        "10.0.0.1 | - | unknown | 10.0.0.1 | NONE",
        "10.0.0.1 | for=unknown | - | 10.0.0.1 | NONE",
        "10.0.0.1 | for=_hidden | - | 10.0.0.1 | NONE",
        "10.0.0.1 | for=192.0.2.66, proto=https | - | 10.0.0.1 | NONE",
        "10.0.0.1 | - | 203.0.113.7, _secret, 10.0.0.2 | 10.0.0.2 | NONE",
        // Malformed, or in contradiction.
        "10.0.0.1 | for=\"203.0.113.7 | - | 10.0.0.1 | UNCLEAR",
        "10.0.0.1 | for=\", for=203.0.113.7 | 203.0.113.7 | 10.0.0.1 | UNCLEAR",
        "10.0.0.1 | for=192.0.2.66 | 203.0.113.7 | 10.0.0.1 | UNCLEAR",
        "10.0.0.1 | for=203.0.113.7 | 192.0.2.66, 203.0.113.7 | 203.0.113.7 | NONE",
        "10.0.0.1 | for=192.0.2.66 | unknown | 10.0.0.1 | UNCLEAR"
      })
  void areThePeersOrWhomTrustedProxiesName(
      String peer, String forwarded, String xForwardedFor, String client, Doubt doubt) {
    assertThat(addresses.of(Optional.of(peer), forwarded, xForwardedFor))
        .isEqualTo(new ClientAddress(IpAddress.parse(client), doubt));
  }

  @Test
  void areNotKnownWhereTheContainerTellsNone() {
    assertThat(addresses.of(Optional.empty(), null, null))
        .isEqualTo(new ClientAddress(Optional.empty(), Doubt.NONE));
    assertThat(addresses.of(Optional.empty(), null, "203.0.113.7"))
        .isEqualTo(new ClientAddress(Optional.empty(), Doubt.UNTRUSTED_PEER));
    assertThat(addresses.of(Optional.of("/run/app.sock"), null, null))
        .isEqualTo(new ClientAddress(Optional.empty(), Doubt.NONE));
  }
}
