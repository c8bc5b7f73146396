package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/** What Redis does in one step. */
enum Script {
  PUBLISH("publish.lua"),
  OPEN("open.lua"),
  READ("read.lua"),
  ANNOUNCE("announce.lua"),
  NODES("nodes.lua"),
  TAKE("take.lua");

  private final String source;

  Script(String file) {
    this.source = load(file);
  }

  RedisFuture<List<Object>> run(
      RedisAsyncCommands<String, String> commands,
      Collection<String> keys,
      Collection<String> arguments) {
    return commands.eval(
        source,
        ScriptOutputType.MULTI,
        keys.toArray(String[]::new),
        arguments.toArray(String[]::new));
  }

  private static String load(String file) {
    try (InputStream in = Script.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing in the jar of sse-runtime.");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
