package dev.ssekit.sample;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of the page, read once. The digest changes with the content, unlike a date in a jar. */
record PageFile(String name, String type, byte[] content, String digest) {
  private static final String CLIENT = "/META-INF/sse/dev/ssekit/sample/prices.js";

  /** The page's own files, and the generated client of {@link Prices}. */
  static Map<String, PageFile> readAll() {
    Stream<String> own =
        Stream.of(
            "index.html",
            "style.css",
            "app.js",
            "stream.js",
            "chart.js",
            "api.js",
            "market.js",
            "icon.svg");
    return Stream.concat(own.map(name -> "/page/" + name), Stream.of(CLIENT))
        .map(PageFile::read)
        .collect(Collectors.toUnmodifiableMap(PageFile::name, Function.identity()));
  }

  private static PageFile read(String resource) {
    try (InputStream in = PageFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource + " is not on the class path");
      }
      byte[] content = in.readAllBytes();
      String name = resource.substring(resource.lastIndexOf('/') + 1);
      String digest = HexFormat.of().formatHex(sha256().digest(content), 0, 16);
      return new PageFile(name, type(name), content, digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    String suffix = name.substring(name.lastIndexOf('.') + 1);
    return switch (suffix) {
      case "html" -> "text/html;charset=utf-8";
      case "css" -> "text/css;charset=utf-8";
      case "js" -> "text/javascript;charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("No type is known for " + name);
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
