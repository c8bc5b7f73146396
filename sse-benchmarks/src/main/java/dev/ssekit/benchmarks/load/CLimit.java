package dev.ssekit.benchmarks.load;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compiles the C limit where there is a C compiler, and a system that it is written for. */
final class CLimit {
  private static final List<String> COMPILERS = List.of("cc", "gcc", "clang");

  private CLimit() {}

  /** The program, compiled into a folder, or nothing. */
  static Optional<Path> compile(Path folder) throws IOException, InterruptedException {
    Optional<String> compiler = COMPILERS.stream().filter(CLimit::isOnPath).findFirst();
    if (compiler.isEmpty() || !System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    Path source = folder.resolve("limit.c");
    Path program = folder.resolve("limit");
    try (InputStream text = CLimit.class.getResourceAsStream("/limit.c")) {
      if (text == null) {
        throw new IOException("limit.c is not among the resources.");
      }
      Files.write(source, text.readAllBytes());
    }
    Process compilation =
        new ProcessBuilder(compiler.get(), "-O2", "-o", program.toString(), source.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("compiler.log").toFile())
            .start();
    return compilation.waitFor() == 0 ? Optional.of(program) : Optional.empty();
  }

  private static boolean isOnPath(String name) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, name))) {
        return true;
      }
    }
    return false;
  }
}
