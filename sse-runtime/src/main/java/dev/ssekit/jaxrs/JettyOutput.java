package dev.ssekit.jaxrs;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jetty's output. Small arrays it copies into a buffer of the response, 32 KiB that a stream would
 * keep while it is open, and sends when it is flushed; a {@link ByteBuffer} it sends at once, as it
 * is, where the response has no such buffer. The method is of Servlet 6.1; Jetty had it before.
 */
final class JettyOutput extends ContainerOutput {
  private static final Logger LOGGER = LoggerFactory.getLogger(JettyOutput.class);
  private static final MethodType WRITE =
      MethodType.methodType(void.class, ServletOutputStream.class, ByteBuffer.class);

  /**
   * Kept by the container's class, which outlives the application: so it holds none of its classes.
   */
  private static final ClassValue<Optional<MethodHandle>> WRITE_BUFFER =
      new ClassValue<>() {
        @Override
        protected Optional<MethodHandle> computeValue(Class<?> type) {
          return find(type);
        }
      };

  private final HttpServletResponse response;
  private final MethodHandle writeBuffer;
  private boolean hasWritten;
  private boolean holdsBack;

  private JettyOutput(
      ServletOutputStream out, HttpServletResponse response, MethodHandle writeBuffer) {
    super(out);
    this.response = response;
    this.writeBuffer = writeBuffer;
  }

  /** {@code null} if it is another container's, or a version of Jetty that has no such method. */
  static @Nullable JettyOutput of(ServletOutputStream out, HttpServletResponse uncommitted) {
    MethodHandle found = WRITE_BUFFER.get(out.getClass()).orElse(null);
    return found == null ? null : new JettyOutput(out, uncommitted, found);
  }

  @Override
  void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      writeBuffer.invokeExact(out, ByteBuffer.wrap(bytes, offset, length));
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("Jetty's output has failed in a way it does not declare.", e);
    }
  }

  /** What has not even made the headers leave is held back: the response has a buffer already. */
  @Override
  void flush() throws IOException {
    if (!hasWritten) {
      hasWritten = true;
      holdsBack = !response.isCommitted();
    }
    if (holdsBack) {
      super.flush();
    }
  }

  private static Optional<MethodHandle> find(Class<?> type) {
    if (!type.getName().startsWith("org.eclipse.jetty.")) {
      return Optional.empty();
    }
    try {
      MethodType declared = WRITE.dropParameterTypes(0, 1);
      return Optional.of(
          MethodHandles.publicLookup().findVirtual(type, "write", declared).asType(WRITE));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      LOGGER.debug("{} takes no buffers.", type, e);
      return Optional.empty();
    }
  }
}
