package dev.ssekit.processor;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Writes a file in one step: whoever reads it meanwhile finds the old or the new one, whole. */
final class FileReplacement {
  private FileReplacement() {}

  /** The draft's name is its own, since an IDE and a build may write the same file at once. */
  static void write(Path target, byte[] content) throws IOException {
    Path draft = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      Files.write(draft, content, CREATE_NEW);
      Files.move(draft, target, REPLACE_EXISTING, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
