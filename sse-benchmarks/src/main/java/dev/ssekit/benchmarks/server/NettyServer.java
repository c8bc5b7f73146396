package dev.ssekit.benchmarks.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;

/** A server that does nothing but this, on Netty; on epoll where there is epoll. */
final class NettyServer implements BenchmarkServer {
  private static final int LONGEST_POST = 1 << 20;

  @Override
  public int start() throws InterruptedException {
    boolean epoll = Epoll.isAvailable();
    Class<? extends ServerSocketChannel> channel =
        epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    NettyChannels channels = new NettyChannels();
    Channel listening =
        new ServerBootstrap()
            .group(
                new MultiThreadIoEventLoopGroup(
                    epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory()))
            .channel(channel)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(initializer(channels))
            .bind(HOST, 0)
            .sync()
            .channel();
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  private static ChannelInitializer<Channel> initializer(NettyChannels channels) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel opened) {
        opened
            .pipeline()
            .addLast("codec", new HttpServerCodec())
            .addLast("aggregator", new HttpObjectAggregator(LONGEST_POST))
            .addLast("requests", new NettyRequests(channels));
      }
    };
  }
}
