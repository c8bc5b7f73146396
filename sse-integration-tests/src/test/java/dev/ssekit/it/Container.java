package dev.ssekit.it;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.xnio.Options;

/** The containers that the library is tested in, each on a free port. */
public enum Container {
  JETTY {
    @Override
    RunningServer start(ResourceConfig application) throws Exception {
      return JettyServer.start(JettyServer.servlet("/", application, true));
    }

    @Override
    RunningServer startPatient(ResourceConfig application, Duration patience) throws Exception {
      return JettyServer.start(JettyServer.servlet("/", application, true), patience);
    }
  },
  TOMCAT {
    @Override
    RunningServer start(ResourceConfig application) throws Exception {
      return TomcatServer.start(application);
    }

    @Override
    RunningServer startPatient(ResourceConfig application, Duration patience) throws Exception {
      return TomcatServer.start(application, patience);
    }
  },
  UNDERTOW {
    @Override
    RunningServer start(ResourceConfig application) throws Exception {
      return UndertowServer.start(application);
    }

    @Override
    RunningServer startPatient(ResourceConfig application, Duration patience) throws Exception {
      return UndertowServer.start(
          application,
          builder -> builder.setSocketOption(Options.WRITE_TIMEOUT, (int) patience.toMillis()));
    }
  },
  GRIZZLY {
    @Override
    RunningServer start(ResourceConfig application) throws Exception {
      org.glassfish.grizzly.http.server.HttpServer server =
          GrizzlyHttpServerFactory.createHttpServer(uri(0), application, false);
      NetworkListener listener = server.getListeners().iterator().next();
      server.start();
      return new RunningServer(uri(listener.getPort()), server::shutdownNow);
    }
  },
  JDK {
    @Override
    RunningServer start(ResourceConfig application) {
      HttpServer server = JdkHttpServerFactory.createHttpServer(uri(0), application, false);
      ExecutorService handlers = Executors.newCachedThreadPool();
      server.setExecutor(handlers);
      server.start();
      InetSocketAddress address = server.getAddress();
      return new RunningServer(
          uri(address.getPort()),
          () -> {
            server.stop(0);
            handlers.shutdownNow();
          });
    }
  };

  abstract RunningServer start(ResourceConfig application) throws Exception;

  /** The same, where the container itself ends no client that takes nothing before that time. */
  RunningServer startPatient(ResourceConfig application, Duration patience) throws Exception {
    return start(application);
  }

  static URI uri(int port) {
    return URI.create("http://127.0.0.1:" + port + "/");
  }
}
