package dev.ssekit.benchmarks;

import dev.ssekit.benchmarks.client.LoadClient;
import dev.ssekit.benchmarks.compile.CompileChild;
import dev.ssekit.benchmarks.compile.CompileCommand;
import dev.ssekit.benchmarks.load.LoadCommand;
import dev.ssekit.benchmarks.micro.IdleCommand;
import dev.ssekit.benchmarks.server.ServerMain;
import java.util.Arrays;

/** The runnable jar: a command for each benchmark. */
public final class Main {
  private static final String USAGE =
      """
      Usage: java -jar sse-benchmarks.jar COMMAND

        load    servers side by side over real sockets; load --help says more
        jmh     the parts that need no socket, by JMH; jmh -h says more
        idle    what connections without a socket cost while nothing is sent; four minutes
        compile what the processor adds to javac's time; compile --help says more
      """;

  private Main() {}

  /**
   * Runs a command; {@code serve} and {@code client} are those that {@code load} starts, and {@code
   * compile-child} is that of {@code compile}.
   *
   * @param arguments the command, and what it takes
   * @throws Exception if the command fails
   */
  public static void main(String[] arguments) throws Exception {
    String command = arguments.length == 0 ? "--help" : arguments[0];
    String[] rest =
        arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    switch (command) {
      case "load" -> System.exit(LoadCommand.run(rest, System.out, System.err));
      case "jmh" -> org.openjdk.jmh.Main.main(rest);
      case "compile" -> System.exit(CompileCommand.run(rest, System.out, System.err));
      case "compile-child" -> CompileChild.run(rest, System.out);
      case "idle" -> IdleCommand.run(System.out);
      case "serve" -> ServerMain.run(rest[0]);
      case "client" -> LoadClient.run();
      default -> System.out.print(USAGE);
    }
  }
}
