package dev.ssekit.processor.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads Javadoc as plain text, one line for each paragraph. The compiler has it only of the classes
 * whose sources it compiles.
 */
final class DocumentationReader {
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(?=\\p{Alpha})");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*((?:[^{}]|\\{[^{}]*})*)}");
  private static final Pattern REFERENCE = Pattern.compile("\\{@link(?:plain)?\\s+([^\\s}]+)\\s*}");
  private static final Pattern LABELLED =
      Pattern.compile("\\{@link(?:plain)?\\s+[^\\s}]+\\s+([^}]+)}");
  private static final Pattern PARAGRAPH = Pattern.compile("(?i)\\s*(?:<p>|\\n\\s*\\n)\\s*");
  private static final Pattern MARKUP = Pattern.compile("</?\\p{Alpha}[^>]*>");

  private final Elements elements;

  DocumentationReader(Elements elements) {
    this.elements = elements;
  }

  /** What comes before the first block tag. */
  Optional<String> read(Element element) {
    return plain(sections(element)[0]);
  }

  /** What the record says of its component with {@code @param}. */
  Optional<String> read(RecordComponentElement component) {
    Pattern tag =
        Pattern.compile("^param\\s+" + Pattern.quote(component.getSimpleName().toString()) + "\\b");
    for (String section : sections(Components.recordOf(component))) {
      Matcher matcher = tag.matcher(section);
      if (matcher.find()) {
        return plain(section.substring(matcher.end()));
      }
    }
    return Optional.empty();
  }

  private String[] sections(Element element) {
    @Nullable String comment = elements.getDocComment(element);
    return BLOCK_TAG.split(comment == null ? "" : comment, -1);
  }

  private static Optional<String> plain(String javadoc) {
    String text = REFERENCE.matcher(javadoc).replaceAll(match -> reference(match.group(1)));
    text = LABELLED.matcher(text).replaceAll("$1");
    text = INLINE_TAG.matcher(text).replaceAll("$1");
    text = PARAGRAPH.matcher(text).replaceAll("\0");
    text = MARKUP.matcher(text).replaceAll("");
    text = text.replaceAll("\\s+", " ").replaceAll(" ?\0 ?", "\n").strip();
    text =
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#64;", "@")
            .replace("&amp;", "&");
    return Optional.of(text).filter(found -> !found.isEmpty());
  }

  /** As a reader would write it: {@code Price#symbol} as {@code Price.symbol}. */
  private static String reference(String target) {
    return Matcher.quoteReplacement(target.replaceFirst("^#", "").replace('#', '.'));
  }
}
