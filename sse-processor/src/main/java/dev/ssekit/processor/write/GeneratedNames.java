package dev.ssekit.processor.write;

import com.palantir.javapoet.ClassName;
import dev.ssekit.processor.model.QualifiedName;
import java.util.List;

/** The annotated class and the classes generated for it. */
record GeneratedNames(
    ClassName annotated,
    ClassName feature,
    ClassName stream,
    ClassName stats,
    ClassName broadcast,
    ClassName publisher) {

  static GeneratedNames of(QualifiedName name) {
    List<String> simpleNames = name.simpleNames();
    ClassName annotated =
        ClassName.get(
            name.packageName(),
            simpleNames.get(0),
            simpleNames.subList(1, simpleNames.size()).toArray(String[]::new));
    return new GeneratedNames(
        annotated,
        beside(name, "Sse"),
        beside(name, "StreamResource"),
        beside(name, "StatsResource"),
        beside(name, "BroadcastResource"),
        beside(name, "Publisher"));
  }

  private static ClassName beside(QualifiedName name, String suffix) {
    return ClassName.get(name.packageName(), name.generated(suffix));
  }
}
