package dev.ssekit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedisUrlTest {

  @Test
  void readsEveryKindOfUrl() {
    assertThat(parse("redis://localhost")).hasToString("localhost:6379");
    assertThat(parse("rediss://user:secret@redis.example:6380/2"))
        .hasToString("redis.example:6380");
    assertThat(parse("redis-sentinel://:secret@a:1,b:2/0#main")).hasToString("a:1, b:2");
    assertThat(parse("redis-cluster://user:secret@a:1,b:2")).hasToString("a:1, b:2");
    assertThat(parse("rediss-cluster://a:1").seeds().get(0).isSsl()).isTrue();
    assertThat(parse("redis-cluster://a:1").cluster()).isTrue();
  }

  @Test
  void refusesWhatIsNoUrlAndShowsNoPassword() {
    for (String url :
        new String[] {
          "",
          "localhost",
          "http://secret@localhost",
          "redis://user:secret@",
          "redis-sentinel://:secret@a:1",
          "redis-cluster://user:secret@a:x"
        }) {
      assertThatIllegalArgumentException()
          .as(url)
          .isThrownBy(() -> parse(url))
          .withMessageContaining("redis://host:port")
          .withMessageNotContaining("secret")
          .withNoCause();
    }
  }

  private static RedisUrl parse(String url) {
    return RedisUrl.parse(url, Duration.ofSeconds(5));
  }
}
