package dev.ssekit.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ssekit.admission.ClientAddress.Doubt;
import java.util.Optional;

/** Whatever a client writes into a forwarding header, it counts for itself. */
class ClientAddressesFuzzTest {
  private static final String PROXY = "10.0.0.1";
  private static final String CLIENT = "203.0.113.7";
  private static final Optional<IpAddress> PROXY_ADDRESS = IpAddress.parse(PROXY);
  private static final Optional<IpAddress> CLIENT_ADDRESS = IpAddress.parse(CLIENT);
  private static final ClientAddresses TRUSTING =
      new ClientAddresses(TrustedProxies.parse("10.0.0.0/8, ::1").orElseThrow());
  private static final ClientAddresses TRUSTING_NOBODY = new ClientAddresses(TrustedProxies.none());

  @FuzzTest
  void aClientCountsForItselfWhateverItSays(byte[] input) {
    String said = new String(input, UTF_8);
    Optional<String> client = Optional.of(CLIENT);
    for (ClientAddresses addresses : new ClientAddresses[] {TRUSTING, TRUSTING_NOBODY}) {
      assertThat(addresses.of(client, said, said))
          .isEqualTo(new ClientAddress(CLIENT_ADDRESS, Doubt.UNTRUSTED_PEER));
    }
    Optional<String> proxy = Optional.of(PROXY);
    assertThat(TRUSTING.of(proxy, null, said + ", " + CLIENT).address()).isEqualTo(CLIENT_ADDRESS);
    // What cannot be read as a whole counts for the proxy that has passed it on.
    assertThat(TRUSTING.of(proxy, said + ", for=" + CLIENT, null).address())
        .isIn(CLIENT_ADDRESS, PROXY_ADDRESS);
    assertThat(TRUSTING.of(proxy, said, said).address()).isPresent();
    assertThat(TRUSTING.of(Optional.of(said), "for=" + CLIENT, null).doubt()).isNotNull();
  }
}
