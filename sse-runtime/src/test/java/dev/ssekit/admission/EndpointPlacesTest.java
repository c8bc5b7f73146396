package dev.ssekit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointPlacesTest {
  private static final Optional<IpAddress> ALICES = IpAddress.parse("192.0.2.1");
  private static final Optional<IpAddress> BOBS = IpAddress.parse("192.0.2.2");
  private static final Optional<String> ALICE = Optional.of("alice");

  @Test
  void areFullWhereTheNodeIs() {
    NodePlaces node = new NodePlaces(new ConnectionLimits(2, 9, 9, 9));
    EndpointPlaces one = node.endpoint();
    EndpointPlaces other = node.endpoint();
    Place first = taken(one, ALICES, ALICE);
    taken(other, ALICES, ALICE);
    assertThat(node.isFull()).isTrue();
    assertThat(one.take(BOBS, Optional.empty())).isEqualTo(new Refusal(Limit.CONNECTIONS));
    first.handOver().run();
    assertThat(node.isFull()).isFalse();
    taken(other, BOBS, Optional.empty());
  }

  @Test
  void areFullByThemselves() {
    NodePlaces node = new NodePlaces(new ConnectionLimits(9, 1, 9, 9));
    EndpointPlaces one = node.endpoint();
    taken(one, ALICES, ALICE);
    assertThat(one.take(BOBS, ALICE)).isEqualTo(new Refusal(Limit.CONNECTIONS_PER_ENDPOINT));
    taken(node.endpoint(), BOBS, ALICE);
    assertThat(node.isFull()).isFalse();
  }

  @Test
  void areCountedForAnAddressOverAllEndpoints() {
    NodePlaces node = new NodePlaces(new ConnectionLimits(9, 9, 1, 9));
    taken(node.endpoint(), ALICES, Optional.empty());
    EndpointPlaces other = node.endpoint();
    assertThat(other.take(ALICES, ALICE)).isEqualTo(new Refusal(Limit.CONNECTIONS_PER_ADDRESS));
    taken(other, BOBS, ALICE);
    taken(other, Optional.empty(), Optional.empty());
    taken(other, Optional.empty(), Optional.empty());
  }

  @Test
  void areCountedForANetworkOfIpv6() {
    EndpointPlaces places = new NodePlaces(new ConnectionLimits(9, 9, 1, 9)).endpoint();
    taken(places, IpAddress.parse("2001:db8::1"), Optional.empty());
    assertThat(places.take(IpAddress.parse("2001:db8::2"), Optional.empty()))
        .isEqualTo(new Refusal(Limit.CONNECTIONS_PER_ADDRESS));
    taken(places, IpAddress.parse("2001:db8:0:1::1"), Optional.empty());
  }

  @Test
  void areCountedForAPrincipalWhateverItsAddress() {
    NodePlaces node = new NodePlaces(new ConnectionLimits(9, 9, 1, 1));
    EndpointPlaces places = node.endpoint();
    taken(places, ALICES, ALICE);
    assertThat(places.take(BOBS, ALICE)).isEqualTo(new Refusal(Limit.CONNECTIONS_PER_PRINCIPAL));
    taken(places, BOBS, Optional.of("bob"));
    assertThat(places.taken()).isEqualTo(2);
    assertThat(node.inAll().taken()).isEqualTo(2);
  }

  @Test
  void sayFirstWhatHoldsForAll() {
    EndpointPlaces places = new NodePlaces(new ConnectionLimits(1, 1, 1, 1)).endpoint();
    taken(places, ALICES, ALICE);
    assertThat(places.take(ALICES, ALICE)).isEqualTo(new Refusal(Limit.CONNECTIONS));
  }

  @Test
  void areGivenBackOnceAndLeaveNothingBehind() {
    NodePlaces node = new NodePlaces(new ConnectionLimits(9, 9, 9, 9));
    EndpointPlaces places = node.endpoint();
    Place place = taken(places, ALICES, ALICE);
    taken(places, ALICES, ALICE).giveBackUnlessHandedOver();
    Runnable giveBack = place.handOver();
    place.giveBackUnlessHandedOver();
    assertThat(places.taken()).isEqualTo(1);
    giveBack.run();
    giveBack.run();
    place.handOver().run();
    assertThat(places.taken()).isZero();
    assertThat(node.inAll().taken()).isZero();
    assertThat(node.byAddress().keys()).isZero();
    assertThat(node.byPrincipal().keys()).isZero();
  }

  @Test
  void countWhatTheyRefuse() {
    EndpointPlaces places = new NodePlaces(new ConnectionLimits(9, 9, 1, 9)).endpoint();
    taken(places, ALICES, ALICE);
    places.take(ALICES, ALICE);
    places.take(ALICES, ALICE);
    Map<String, Long> refused = places.refusals().bySetting();
    assertThat(refused).hasSize(Limit.values().length);
    assertThat(refused).containsEntry("sse.max-connections-per-address", 2L);
    assertThat(refused.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
  }

  private static Place taken(
      EndpointPlaces places, Optional<IpAddress> client, Optional<String> principal) {
    Admission admission = places.take(client, principal);
    assertThat(admission).isInstanceOf(Place.class);
    return (Place) admission;
  }
}
