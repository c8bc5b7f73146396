package dev.ssekit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepeatabilityTest {

  static Stream<Case> goodCases() {
    return Case.allIn("good");
  }

  @ParameterizedTest
  @MethodSource("goodCases")
  void twoCompilationsGenerateTheSameWhateverTheOrderOfSources(Case good) {
    List<JavaFileObject> reversed = new ArrayList<>(good.sources());
    Collections.reverse(reversed);
    SortedMap<String, String> first = Compilations.generated(Compilations.compile(good.sources()));
    SortedMap<String, String> second = Compilations.generated(Compilations.compile(reversed));
    assertThat(second).isEqualTo(first);
  }
}
