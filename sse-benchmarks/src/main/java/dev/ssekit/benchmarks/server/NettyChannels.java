package dev.ssekit.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelGroupFuture;
import io.netty.channel.group.ChannelMatchers;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open streams of each channel. An event is encoded once, with the header of its HTTP chunk.
 */
final class NettyChannels {
  private static final String OPENING =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

  private static final boolean WITHOUT_PROMISES = true;

  private final Map<String, ChannelGroup> groups = new ConcurrentHashMap<>();

  void open(String name, Channel stream) {
    ChannelFuture unused = stream.writeAndFlush(Unpooled.copiedBuffer(OPENING, UTF_8));
    group(name).add(stream);
  }

  void broadcast(String name, String data) {
    String block = "data: " + data + "\n\n";
    byte[] chunk = (Integer.toHexString(block.length()) + "\r\n" + block + "\r\n").getBytes(UTF_8);
    ByteBuf shared = Unpooled.directBuffer(chunk.length).writeBytes(chunk);
    ChannelGroupFuture unused =
        group(name).writeAndFlush(shared, ChannelMatchers.all(), WITHOUT_PROMISES);
  }

  private ChannelGroup group(String name) {
    return groups.computeIfAbsent(
        name, created -> new DefaultChannelGroup(GlobalEventExecutor.INSTANCE));
  }
}
