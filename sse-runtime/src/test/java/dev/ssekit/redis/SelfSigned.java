package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of 127.0.0.1 that nobody trusts who was not told to, made by the JDK's {@code
 * keytool}.
 *
 * @param certificateFile the certificate, as Redis reads it
 * @param keyFile its private key, as Redis reads it
 * @param trustStore a store for the JVM that holds the certificate
 */
public record SelfSigned(Path certificateFile, Path keyFile, Path trustStore) {
  static final String STORE_PASSWORD = "changeit";

  private static final String ALIAS = "redis";
  private static final char[] PASSWORD = STORE_PASSWORD.toCharArray();

  public static SelfSigned in(Path directory)
      throws IOException, GeneralSecurityException, InterruptedException {
    KeyStore made = generate(directory.resolve("made.p12"));
    SelfSigned files =
        new SelfSigned(
            directory.resolve("redis.crt"),
            directory.resolve("redis.key"),
            directory.resolve("trust.p12"));
    writePem(files.certificateFile, "CERTIFICATE", made.getCertificate(ALIAS).getEncoded());
    writePem(files.keyFile, "PRIVATE KEY", made.getKey(ALIAS, PASSWORD).getEncoded());
    KeyStore trust = trusting(made);
    try (OutputStream out = Files.newOutputStream(files.trustStore)) {
      trust.store(out, PASSWORD);
    }
    return files;
  }

  /** What shows this certificate, and trusts it and no other. */
  public static SSLContext context(Path directory)
      throws IOException, GeneralSecurityException, InterruptedException {
    KeyStore made = generate(directory.resolve("made.p12"));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(made, PASSWORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(trusting(made));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static KeyStore trusting(KeyStore made) throws IOException, GeneralSecurityException {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, PASSWORD);
    trust.setCertificateEntry(ALIAS, made.getCertificate(ALIAS));
    return trust;
  }

  private static KeyStore generate(Path file)
      throws IOException, GeneralSecurityException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-dname",
                "CN=redis",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                STORE_PASSWORD)
            .inheritIO()
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!keytool.waitFor(50, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      keytool.destroyForcibly();
      throw new IllegalStateException("keytool makes no certificate.");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static void writePem(Path file, String type, byte[] content) throws IOException {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file,
        "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n",
        US_ASCII);
  }
}
