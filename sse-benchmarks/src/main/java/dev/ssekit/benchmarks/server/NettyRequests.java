package dev.ssekit.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;

/** Opens a stream for a GET, and broadcasts what is posted. */
final class NettyRequests extends SimpleChannelInboundHandler<FullHttpRequest> {
  private final NettyChannels channels;

  NettyRequests(NettyChannels channels) {
    this.channels = channels;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    List<String> asked = new QueryStringDecoder(request.uri()).parameters().get("channel");
    String channel = asked == null ? "" : asked.get(0);
    if (request.method().equals(HttpMethod.GET)) {
      context.pipeline().remove("aggregator");
      context.pipeline().remove("codec");
      channels.open(channel, context.channel());
      return;
    }
    long before = System.nanoTime();
    channels.broadcast(channel, request.content().toString(UTF_8));
    String took = Long.toString(System.nanoTime() - before);
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.copiedBuffer(took, UTF_8));
    response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, took.length());
    ChannelFuture unused = context.writeAndFlush(response);
  }

  /** A client that is gone. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    ChannelFuture unused = context.close();
  }
}
