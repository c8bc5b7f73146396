package dev.ssekit.processor.validate;

import dev.ssekit.processor.model.PathParameter;
import dev.ssekit.processor.model.PathTemplate;
import java.util.List;

/** The names of a path's templates; those of a path that cannot be read are not known. */
record PathParameterNames(String path, List<String> names, boolean areKnown) {

  static PathParameterNames of(String path) {
    PathTemplate template = PathTemplate.parse(path);
    return new PathParameterNames(
        path,
        template.parameters().stream().map(PathParameter::name).toList(),
        template.strayBrace().isEmpty());
  }

  boolean lacks(String name) {
    return areKnown && !names.contains(name);
  }

  /** Those that someone may have meant who wrote this, the only one else, or all. */
  List<String> nearestTo(String name) {
    List<String> near =
        names.stream()
            .filter(each -> NearName.isNear(name, each) || NearName.isNear(each, name))
            .toList();
    return near.isEmpty() ? names : near;
  }
}
