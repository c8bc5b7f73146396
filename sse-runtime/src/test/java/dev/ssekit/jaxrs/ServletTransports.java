package dev.ssekit.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ssekit.delivery.Outgoing;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Servlet transports whose writer is the test, and what they told whom, in order. */
abstract class ServletTransports {
  final Queue<Runnable> queue = new ArrayDeque<>();
  final List<String> calls = new ArrayList<>();
  final RecordingOutput output = new RecordingOutput();

  /** Whether no thread can be had. */
  boolean exhausted;

  static Write once(String text) {
    return out -> {
      out.write(text.getBytes(UTF_8));
      return Outgoing.Progress.END;
    };
  }

  ServletTransport transport(Write write) {
    return transport(output, write);
  }

  ServletTransport transport(ServletOutputStream output, Write write) {
    return new ServletTransport(
        outgoing(write),
        new ContainerOutput(output),
        () -> calls.add("end"),
        () -> calls.add("drop"),
        this::queue);
  }

  private void queue(Runnable run) {
    if (exhausted) {
      throw new OutOfMemoryError("unable to create native thread");
    }
    queue.add(run);
  }

  Outgoing outgoing(Write write) {
    return new Outgoing() {
      @Override
      public Progress writeTo(OutputStream out) throws IOException {
        return write.to(out);
      }

      @Override
      public void ended(@Nullable Throwable cause) {
        calls.add("ended");
      }
    };
  }

  void runAll() {
    for (Runnable run = queue.poll(); run != null; run = queue.poll()) {
      run.run();
    }
  }

  interface Write {
    Outgoing.Progress to(OutputStream out) throws IOException;
  }
}
