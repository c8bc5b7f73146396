package dev.ssekit.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardWrapper;
import org.apache.catalina.startup.ExpandWar;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.modeler.Registry;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey as a servlet of an embedded Tomcat. */
final class TomcatServer {
  /** Tomcat keeps the socket of a stalled client until a write has timed out. */
  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(2);

  private static final long UNLOAD_DELAY_MILLIS = 100;

  static {
    // Several Tomcats in one JVM would take each other's names.
    Registry.disableRegistry();
  }

  private TomcatServer() {}

  static RunningServer start(ResourceConfig application) throws IOException, LifecycleException {
    return start(application, WRITE_TIMEOUT);
  }

  static RunningServer start(ResourceConfig application, Duration writeTimeout)
      throws IOException, LifecycleException {
    Tomcat tomcat = new Tomcat();
    File directory = Files.createTempDirectory("tomcat").toFile();
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(0);
    StandardContext context = (StandardContext) tomcat.addContext("", null);
    context.setClearReferencesThreadLocals(false);
    context.setClearReferencesRmiTargets(false);
    // It would wait for open streams before it tells Jersey, which ends them.
    context.setUnloadDelay(UNLOAD_DELAY_MILLIS);
    StandardWrapper jersey =
        (StandardWrapper) Tomcat.addServlet(context, "jersey", new ServletContainer(application));
    jersey.setAsyncSupported(true);
    jersey.setLoadOnStartup(0);
    jersey.addMapping("/*");
    tomcat.getConnector().setProperty("connectionTimeout", String.valueOf(writeTimeout.toMillis()));
    tomcat.start();
    return new RunningServer(
        Container.uri(tomcat.getConnector().getLocalPort()),
        () -> {
          tomcat.stop();
          tomcat.destroy();
          ExpandWar.delete(directory);
        });
  }
}
