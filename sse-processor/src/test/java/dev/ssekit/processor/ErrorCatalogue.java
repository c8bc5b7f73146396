package dev.ssekit.processor;

import com.google.testing.compile.JavaFileObjects;
import dev.ssekit.processor.diagnostic.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** The sections of {@code docs/errors.md}: the code that is wrong, then the code that is right. */
final class ErrorCatalogue {
  private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\w+)$(.*?)(?=^## |\\z)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```java$(.*?)^```$");
  private static final Pattern FILE =
      Pattern.compile("(?ms)^// (\\S+)/(\\w+)\\.java$(.*?)(?=^// |\\z)");
  private static final Pattern CLASS =
      Pattern.compile("(?m)^public .*?(?:class|interface|record) (\\w+)");
  private static final String IMPORTS =
      """
      import dev.ssekit.annotations.Access;
      import dev.ssekit.annotations.EventName;
      import dev.ssekit.annotations.Key;
      import dev.ssekit.annotations.Sse;
      import dev.ssekit.hub.DisconnectReason;
      import dev.ssekit.hub.Gap;
      import dev.ssekit.hub.SseStream;
      import jakarta.annotation.security.DenyAll;
      import jakarta.annotation.security.PermitAll;
      import jakarta.annotation.security.RolesAllowed;
      import jakarta.inject.Inject;
      import jakarta.ws.rs.FormParam;
      import jakarta.ws.rs.NameBinding;
      import jakarta.ws.rs.PathParam;
      import jakarta.ws.rs.QueryParam;
      import jakarta.ws.rs.core.Context;
      import jakarta.ws.rs.core.UriInfo;
      import java.math.BigDecimal;
      import java.time.Clock;
      import java.util.Optional;
      """;

  private ErrorCatalogue() {}

  /** The tags that have a section, in the order of the page. */
  static List<String> tags() {
    return SECTION.matcher(text()).results().map(section -> section.group(1)).toList();
  }

  /** The examples in the section of a message, ready to be compiled. */
  static List<List<JavaFileObject>> examples(Message message) {
    return SECTION
        .matcher(text())
        .results()
        .filter(section -> section.group(1).equals(message.tag()))
        .flatMap(section -> CODE.matcher(section.group(2)).results())
        .map(code -> files(code.group(1)))
        .toList();
  }

  private static List<JavaFileObject> files(String code) {
    List<JavaFileObject> files = new ArrayList<>();
    Matcher file = FILE.matcher(code);
    while (file.find()) {
      files.add(file(file.group(1).replace('/', '.'), file.group(2), file.group(3)));
    }
    if (files.isEmpty()) {
      Matcher type = CLASS.matcher(code);
      if (!type.find()) {
        throw new IllegalStateException("No public class in " + code);
      }
      files.add(file("com.example", type.group(1), code));
    }
    return files;
  }

  private static JavaFileObject file(String packageName, String className, String code) {
    return JavaFileObjects.forSourceString(
        packageName + "." + className, "package " + packageName + ";\n" + IMPORTS + code);
  }

  private static String text() {
    try {
      return Files.readString(Path.of("..", "docs", "errors.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
