package dev.ssekit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CommandLinkTest {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  @Test
  void sendsWhatIsMeantForOneServerToNoOther() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        RedisTimer timer = new RedisTimer();
        RedisServers servers =
            new RedisServers(RedisUrl.parse(redis.url(), DEADLINE), "{t}:signals", DEADLINE);
        CommandLink link = new CommandLink(servers, timer, DEADLINE)) {
      link.start();
      await().atMost(Backends.PATIENCE).until(link::isConnected);
      InetAddress loopback = InetAddress.getLoopbackAddress();
      SocketAddress own = new InetSocketAddress(loopback, redis.port());
      SocketAddress other = new InetSocketAddress(loopback, redis.port() + 1);
      assertThat(link.callServer(own, RedisAsyncCommands::ping).get(10, TimeUnit.SECONDS))
          .isEqualTo("PONG");
      assertThatThrownBy(
              () -> link.callServer(other, RedisAsyncCommands::ping).get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(RedisFailure.class);
    }
  }
}
