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
  static Map<String, PageFile> readAll() {
    return Stream.of(
            "index.html", "style.css", "app.js", "stream.js", "chart.js", "api.js", "icon.svg")
        .map(PageFile::read)
        .collect(Collectors.toUnmodifiableMap(PageFile::name, Function.identity()));
  }

  private static PageFile read(String name) {
    try (InputStream in = PageFile.class.getResourceAsStream("/page/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("/page/" + name + " is not on the class path");
      }
      byte[] content = in.readAllBytes();
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
