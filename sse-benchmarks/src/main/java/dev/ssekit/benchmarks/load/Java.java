package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.Main;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** How this program starts itself again. */
public final class Java {
  private Java() {}

  /** {@return the java binary that runs this process} */
  public static String current() {
    return String.join(File.separator, System.getProperty("java.home"), "bin", "java");
  }

  /**
   * Composes what starts this program in another JVM.
   *
   * @param java the java binary
   * @param options of that JVM
   * @param arguments the command, and what it takes
   * @return the command line
   */
  public static List<String> command(String java, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
