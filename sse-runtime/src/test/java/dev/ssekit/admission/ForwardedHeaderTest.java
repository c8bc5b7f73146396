package dev.ssekit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHeaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=192.0.2.43|192.0.2.43",
        "For=\"[2001:db8:cafe::17]:4711\"|[2001:db8:cafe::17]:4711",
        "for=192.0.2.60;proto=http;by=203.0.113.43|192.0.2.60",
        "by=203.0.113.43; FOR=192.0.2.60 ;host=a|192.0.2.60",
        "for=192.0.2.43, for=198.51.100.17|192.0.2.43 198.51.100.17",
        "for=192.0.2.43,\tfor=\"[::1]\" ,for=unknown|192.0.2.43 [::1] unknown",
        "for=_gazonk|_gazonk",
        "for=192.0.2.1:80|192.0.2.1:80",
        "for=[::1]:80|[::1]:80",
        "for=\"a\\\"b\\\\c\"|a\"b\\c",
        "host=\"a,for=1.2.3.4\";for=192.0.2.1|192.0.2.1",
        ", ,for=192.0.2.1,|192.0.2.1",
        "for=192.0.2.1;|192.0.2.1",
        "for=\"\",for=192.0.2.1| 192.0.2.1",
        "proto=https,for=192.0.2.1| 192.0.2.1"
      })
  void tellsWhatEachProxySays(String header, String nodes) {
    List<String> expected = List.of((nodes == null ? "" : nodes).split(" ", -1));
    List<String> told = ForwardedHeader.nodes(header);
    assertThat(told).isNotNull();
    assertThat(told).endsWith(expected.get(expected.size() - 1));
    assertThat(told.stream().filter(node -> !node.isEmpty()))
        .containsExactlyElementsOf(expected.stream().filter(node -> !node.isEmpty()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for",
        "for=",
        "=192.0.2.1",
        "for =192.0.2.1",
        "for= 192.0.2.1",
        "for=\"192.0.2.1",
        "for=\"192.0.2.1\\",
        "for=\"192.0.2.1\"x",
        "for=192.0.2.1 192.0.2.2",
        "for=192.0.2.1;for=192.0.2.2",
        "for=192.0.2.1;FOR=192.0.2.1",
        "for=192.0.2.1=2",
        "fo(r=192.0.2.1",
        "for=192.0.2.1\u0000",
        "for=192.0.2.\u00b2"
      })
  void believesNothingOfOneThatIsMalformed(String header) {
    assertThat(ForwardedHeader.nodes(header)).isNull();
  }

  @Property
  void readsWhatIsWrittenHoweverItIsQuoted(
      @ForAll @Size(min = 1, max = 5)
          List<@StringLength(min = 1, max = 20) @CharRange(from = ' ', to = '~') String> nodes,
      @ForAll Random random) {
    List<String> elements = new ArrayList<>();
    for (String node : nodes) {
      String quoted = "\"" + node.replaceAll("([\"\\\\])", "\\\\$1") + "\"";
      elements.add(
          (random.nextBoolean() ? "proto=https" + (random.nextBoolean() ? "; " : ";") : "")
              + (random.nextBoolean() ? "for=" : "FoR=")
              + quoted
              + (random.nextBoolean() ? ";host=\"a, b;c\"" : ""));
    }
    assertThat(ForwardedHeader.nodes(String.join(random.nextBoolean() ? "," : " , ", elements)))
        .isEqualTo(nodes);
  }

  /** Whatever a client sends, the proxy's own word is the last, or nothing is believed at all. */
  @Property(tries = 5000)
  void letsNobodyHideWhatTheProxyAdds(
      @ForAll
          @StringLength(max = 30)
          @Chars({'"', '\\', ',', ';', '=', 'f', 'o', 'r', ' ', '[', '1'})
          String sent) {
    for (String added : List.of("for=192.0.2.1", "for=\"[2001:db8::1]:80\";proto=https")) {
      List<String> nodes = ForwardedHeader.nodes(sent + ", " + added);
      if (nodes != null) {
        assertThat(nodes).endsWith(added.contains("2001") ? "[2001:db8::1]:80" : "192.0.2.1");
      }
    }
  }

  @Property
  void takesAnyText(@ForAll String text) {
    List<String> nodes = ForwardedHeader.nodes(text);
    assertThat(nodes == null || nodes.size() <= text.length()).isTrue();
  }
}
