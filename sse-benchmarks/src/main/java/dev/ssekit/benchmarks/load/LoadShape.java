package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.client.Load;

/**
 * A load, whatever the server.
 *
 * @param connections as in {@link Load}
 * @param stalled as in {@link Load}
 * @param channels as in {@link Load}
 * @param rate as in {@link Load}
 * @param bytes as in {@link Load}
 * @param timed broadcasts from inside the application, where the call is timed
 * @param pauseMillis as in {@link Load}
 * @param warmUp as in {@link Load}
 * @param seconds as in {@link Load}
 */
record LoadShape(
    int connections,
    int stalled,
    int channels,
    double rate,
    int bytes,
    boolean timed,
    long pauseMillis,
    double warmUp,
    double seconds) {
  static final int SMALL = 100;
  private static final int WINDOW = 16;
  private static final int FEW = 10;

  static LoadShape of(int connections, double rate, double warmUp, double seconds) {
    return new LoadShape(connections, 0, 1, rate, SMALL, false, 0, warmUp, seconds);
  }

  LoadShape withStalled(int count) {
    return new LoadShape(
        connections, count, channels, rate, bytes, timed, pauseMillis, warmUp, seconds);
  }

  LoadShape withChannels(int count) {
    return new LoadShape(
        connections, stalled, count, rate, bytes, timed, pauseMillis, warmUp, seconds);
  }

  LoadShape withBytes(int size) {
    return new LoadShape(
        connections, stalled, channels, rate, size, timed, pauseMillis, warmUp, seconds);
  }

  LoadShape timedInside() {
    return new LoadShape(
        connections, stalled, channels, rate, bytes, true, pauseMillis, warmUp, seconds);
  }

  /** Clients that gather what comes in a millisecond before they read it. */
  LoadShape gathering() {
    return new LoadShape(connections, stalled, channels, rate, bytes, timed, 1, warmUp, seconds);
  }

  /** The same broadcasts as fast as a few streams take them, for so many seconds. */
  LoadShape inAHurry(double duration) {
    int few = Math.min(FEW, connections);
    return new LoadShape(few, 0, Math.min(channels, few), 0, bytes, timed, 0, 0, duration);
  }

  Load on(ServerProcess server) {
    ServerKind kind = server.spec().kind();
    boolean json = kind.isSsekit() && !timed;
    return new Load(
        server.port(),
        server.pid(),
        timed ? kind.timedPath() : kind.broadcastPath(),
        json ? ServerProcess.TOKEN : null,
        connections,
        stalled,
        channels,
        rate,
        WINDOW,
        bytes,
        pauseMillis,
        warmUp,
        seconds);
  }
}
