package dev.ssekit.redis;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.EventLog;
import dev.ssekit.spi.OneTimeValues;
import dev.ssekit.spi.Presence;
import dev.ssekit.spi.Signals;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The backend of an application on many machines. It has one connection for commands and one that
 * follows, however many endpoints and clients there are; it starts while Redis is away, and goes on
 * when Redis is back.
 */
public final class RedisBackend implements Backend {
  private final AtomicBoolean closed = new AtomicBoolean();
  private final RedisTimer timer = new RedisTimer();
  private final RedisServers servers;
  private final CommandLink link;
  private final FollowLoop loop;
  private final EventLog log;
  private final Signals signals;
  private final Signals inquiries;
  private final RedisPresence presence;
  private final OneTimeValues oneTimeValues;

  private RedisBackend(RedisSettings settings, RedisUrl url, Keys keys) {
    this.servers = new RedisServers(url, keys.signals(), settings.deadline());
    this.link = new CommandLink(servers, timer, settings.deadline());
    this.loop = new FollowLoop(servers, link, settings.deadline(), settings.maxEntryBytes());
    this.log = new RedisEventLog(settings, keys, link, loop);
    this.signals = new RedisSignals(keys.signals(), Turn.FIRST, link, loop);
    this.inquiries = new RedisSignals(keys.inquiries(), Turn.LAST, link, loop);
    this.presence = new RedisPresence(keys, link);
    this.oneTimeValues = new RedisOneTimeValues(keys, link, settings.maxEntryBytes());
  }

  /**
   * Starts to connect, in the background.
   *
   * @param settings where Redis is, and how it is used
   * @return the backend
   * @throws IllegalArgumentException if the URL or the prefix is none
   */
  public static RedisBackend start(RedisSettings settings) {
    Keys keys = new Keys(settings.prefix());
    RedisUrl url = RedisUrl.parse(settings.url(), settings.deadline());
    RedisBackend backend = new RedisBackend(settings, url, keys);
    backend.link.whenConnected(backend.presence::renew);
    backend.link.start();
    backend.loop.start();
    return backend;
  }

  @Override
  public String type() {
    return "redis";
  }

  @Override
  public State state() {
    return !closed.get() && link.isConnected() ? State.AVAILABLE : State.UNAVAILABLE;
  }

  @Override
  public EventLog log() {
    return log;
  }

  @Override
  public Signals signals() {
    return signals;
  }

  @Override
  public Signals inquiries() {
    return inquiries;
  }

  @Override
  public Presence presence() {
    return presence;
  }

  @Override
  public OneTimeValues oneTimeValues() {
    return oneTimeValues;
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    link.close();
    loop.close();
    timer.close();
    servers.close();
  }
}
