package dev.ssekit.it;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.xnio.Options;

/** Jersey as a servlet of an embedded Undertow. */
final class UndertowServer {
  /** Undertow keeps the socket of a stalled client until a write has timed out. */
  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(2);

  /** Until then Undertow keeps what it knows of a connection, also where that is gone already. */
  private static final int IDLE_TIMEOUT_MILLIS = 2000;

  /** How long what has been written last may take to leave. */
  private static final long LAST_WORDS_MILLIS = 1000;

  private UndertowServer() {}

  static RunningServer start(ResourceConfig application) throws ServletException {
    return start(application, WRITE_TIMEOUT);
  }

  static RunningServer start(ResourceConfig application, Duration writeTimeout)
      throws ServletException {
    ServletInfo jersey =
        Servlets.servlet(
                "jersey",
                ServletContainer.class,
                new ImmediateInstanceFactory<>(new ServletContainer(application)))
            .setAsyncSupported(true)
            .setLoadOnStartup(0)
            .addMapping("/*");
    DeploymentManager deployment =
        Servlets.newContainer()
            .addDeployment(
                Servlets.deployment()
                    .setClassLoader(UndertowServer.class.getClassLoader())
                    .setContextPath("/")
                    .setDeploymentName("test")
                    .addServlet(jersey));
    deployment.deploy();
    GracefulShutdownHandler requests = Handlers.gracefulShutdown(deployment.start());
    Undertow server =
        Undertow.builder()
            .setSocketOption(Options.WRITE_TIMEOUT, (int) writeTimeout.toMillis())
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_TIMEOUT_MILLIS)
            .addHttpListener(0, "127.0.0.1", requests)
            .build();
    server.start();
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return new RunningServer(
        Container.uri(address.getPort()),
        () -> {
          deployment.stop();
          deployment.undeploy();
          // Else the threads may be gone that complete what the hub has ended.
          requests.shutdown();
          requests.awaitShutdown(LAST_WORDS_MILLIS);
          server.stop();
        });
  }
}
