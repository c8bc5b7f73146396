package dev.ssekit.it;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.xnio.Options;

/** Jersey as a servlet of an embedded Undertow. */
final class UndertowServer {
  /** How long the end of a response may wait for a client that takes nothing. */
  private static final int WRITE_TIMEOUT_MILLIS = 2000;

  /** Until then Undertow keeps what it knows of a connection, also where that is gone already. */
  private static final int IDLE_TIMEOUT_MILLIS = 2000;

  /** How long what has been written last may take to leave. */
  private static final long LAST_WORDS_MILLIS = 1000;

  private UndertowServer() {}

  static RunningServer start(ResourceConfig application) throws ServletException {
    return start(
        application,
        builder -> builder.setSocketOption(Options.WRITE_TIMEOUT, WRITE_TIMEOUT_MILLIS));
  }

  /** With settings of the test's own, and without a time-out of writes unless they set one. */
  static RunningServer start(ResourceConfig application, UnaryOperator<Undertow.Builder> settings)
      throws ServletException {
    return start(
        application,
        "http",
        (builder, requests) -> settings.apply(builder).addHttpListener(0, "127.0.0.1", requests));
  }

  /** The same over TLS alone. */
  static RunningServer startEncrypted(
      ResourceConfig application, SSLContext tls, UnaryOperator<Undertow.Builder> settings)
      throws ServletException {
    return start(
        application,
        "https",
        (builder, requests) ->
            settings.apply(builder).addHttpsListener(0, "127.0.0.1", tls, requests));
  }

  private static RunningServer start(
      ResourceConfig application,
      String scheme,
      BiFunction<Undertow.Builder, HttpHandler, Undertow.Builder> listening)
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
        listening
            .apply(Undertow.builder(), requests)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_TIMEOUT_MILLIS)
            .build();
    server.start();
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return new RunningServer(
        URI.create(scheme + "://127.0.0.1:" + address.getPort() + "/"),
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
