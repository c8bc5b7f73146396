package dev.ssekit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that shows a certificate of its own, and JVMs that trust it or do not. */
class RedisTlsTest {
  private static final String PASSWORD = "s3cret";

  @TempDir static Path directory;

  private static SelfSigned certificate;
  private static RedisProcess redis;

  @BeforeAll
  static void startRedis() throws Exception {
    certificate = SelfSigned.in(directory);
    redis = RedisProcess.startWithTls(certificate, "user me on >" + PASSWORD + " ~* +@all");
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @Test
  void deliversWhereTheJvmTrustsTheCertificate() throws Exception {
    try (BackendProcess trusting =
        BackendProcess.start(
            url(),
            "-Djavax.net.ssl.trustStore=" + certificate.trustStore(),
            "-Djavax.net.ssl.trustStorePassword=" + SelfSigned.STORE_PASSWORD)) {
      assertThat(trusting.saidUntil("delivered:")).contains("delivered: [hello]");
    }
  }

  @Test
  void namesTheCauseInOneLineWhereItDoesNot() throws Exception {
    try (BackendProcess distrusting = BackendProcess.start(url())) {
      assertThat(distrusting.saidUntil("failed:"))
          .doesNotContain(PASSWORD)
          .containsPattern("WARN.* 127.0.0.1:[0-9]+ cannot be reached .*javax.net.ssl.trustStore")
          .containsPattern("failed: .*certification path.*javax.net.ssl.trustStore.*not published");
    }
  }

  private static String url() {
    return redis.tlsUrl().replace("://", "://me:" + PASSWORD + "@");
  }
}
