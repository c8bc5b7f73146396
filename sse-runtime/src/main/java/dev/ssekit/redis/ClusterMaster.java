package dev.ssekit.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the master of the one slot that holds all keys, by asking some of the cluster's nodes one
 * after another: the one that answered last, then those of the configuration and those that were
 * named last, each time beginning with the next. Whom the first names is the master, unless that
 * one has turned out not to serve and another names another: a node that the others have left
 * behind goes on naming whom it knew.
 */
final class ClusterMaster {
  /** As many as may hang, each for its patience, and leave time to connect to the master. */
  private static final int ASKED_AT_ONCE = 3;

  private final List<RedisURI> seeds;
  private final Duration patience;
  private final int slot;
  private final Consumer<StatefulRedisConnection<String, String>> release;

  // Replaced whole, by whichever thread was answered.
  private volatile List<RedisURI> known = List.of();
  private volatile @Nullable RedisURI located;
  private volatile @Nullable RedisURI doubted;
  private volatile @Nullable RedisURI answeredLast;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param seeds the nodes of the configuration
   * @param slotKey lies in the slot
   * @param patience how long it may take to find the master and connect to it
   * @param release ends a connection
   */
  ClusterMaster(
      List<RedisURI> seeds,
      String slotKey,
      Duration patience,
      Consumer<StatefulRedisConnection<String, String>> release) {
    this.seeds = seeds;
    this.patience = patience.dividedBy(ASKED_AT_ONCE + 1);
    this.release = release;
    this.slot = SlotHash.getSlot(slotKey);
  }

  CompletableFuture<RedisURI> locate(
      Function<RedisURI, CompletableFuture<StatefulRedisConnection<String, String>>> open) {
    return locate(candidates(), CompletableFuture.failedFuture(nobody()), open)
        .whenComplete((master, failure) -> located = master);
  }

  private List<RedisURI> candidates() {
    Set<RedisURI> nodes = new LinkedHashSet<>(seeds);
    nodes.addAll(known);
    List<RedisURI> candidates = new ArrayList<>(nodes);
    Collections.rotate(candidates, -Math.floorMod(asked.get(), candidates.size()));
    RedisURI first = answeredLast;
    if (first != null) {
      candidates.remove(first);
      candidates.add(0, first);
    }
    return candidates.subList(0, Math.min(ASKED_AT_ONCE, candidates.size()));
  }

  /** The master that was located last does not serve. */
  void doubt() {
    doubted = located;
  }

  private CompletableFuture<RedisURI> locate(
      List<RedisURI> candidates,
      CompletableFuture<RedisURI> otherwise,
      Function<RedisURI, CompletableFuture<StatefulRedisConnection<String, String>>> open) {
    if (candidates.isEmpty()) {
      return otherwise;
    }
    RedisURI node = candidates.get(0);
    List<RedisURI> others = candidates.subList(1, candidates.size());
    CompletionStage<RedisURI> answer = ask(node, open);
    return answer
        .handle((named, failure) -> {
          answeredLast = named == null || isDoubted(named) ? null : node;
          asked.incrementAndGet();
          if (named != null && !isDoubted(named)) {
            return CompletableFuture.completedFuture(named);
          }
          CompletableFuture<RedisURI> last =
              named == null
                  ? otherwise.exceptionallyCompose(none -> CompletableFuture.failedFuture(failure))
                  : CompletableFuture.completedFuture(named);
          return locate(others, last, open);
        })
        .thenCompose(next -> next)
        .toCompletableFuture();
  }

  private boolean isDoubted(RedisURI named) {
    RedisURI last = doubted;
    return last != null
        && last.getHost().equals(named.getHost())
        && last.getPort() == named.getPort();
  }

  private static IllegalStateException nobody() {
    return new IllegalStateException("No node of the cluster is configured.");
  }

  private CompletableFuture<RedisURI> ask(
      RedisURI node,
      Function<RedisURI, CompletableFuture<StatefulRedisConnection<String, String>>> open) {
    CompletableFuture<RedisURI> answer =
        open.apply(node)
            .thenCompose(connection -> {
              CompletionStage<List<Object>> slots = connection.async().clusterSlots();
              return inTime(slots.thenApply(ranges -> masterAmong(ranges, node)))
                  .whenComplete((found, failure) -> release.accept(connection));
            });
    return inTime(answer);
  }

  private <T> CompletableFuture<T> inTime(CompletionStage<T> stage) {
    return stage.toCompletableFuture().copy().orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private RedisURI masterAmong(List<Object> ranges, RedisURI asked) {
    List<RedisURI> nodes = new ArrayList<>();
    RedisURI master = null;
    for (Object element : ranges) {
      List<?> range = (List<?>) element;
      for (Object listed : range.subList(2, range.size())) {
        nodes.add(node((List<?>) listed, asked));
      }
      if (slot >= number(range.get(0)) && slot <= number(range.get(1))) {
        master = node((List<?>) range.get(2), asked);
      }
    }
    known = List.copyOf(nodes);
    if (master == null) {
      throw new IllegalStateException("No node of the cluster serves slot " + slot + ".");
    }
    return master;
  }

  /** A node that does not know its own name leaves it empty. */
  private static RedisURI node(List<?> listed, RedisURI asked) {
    String host = String.valueOf(listed.get(0));
    return RedisURI.builder(asked)
        .withHost(host.isEmpty() ? asked.getHost() : host)
        .withPort((int) number(listed.get(1)))
        .build();
  }

  private static long number(Object value) {
    return (Long) value;
  }
}
