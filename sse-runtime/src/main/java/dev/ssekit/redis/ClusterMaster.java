package dev.ssekit.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.SlotHash;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the master of the one slot that holds all keys, by asking the cluster's nodes one after
 * another: those of the configuration, then those that were named last. Whom the first names is the
 * master, unless that one has turned out not to serve and another names another: a node that the
 * others have left behind goes on naming whom it knew.
 */
final class ClusterMaster {
  private final List<RedisURI> seeds;
  private final int slot;
  private final Consumer<StatefulRedisConnection<String, String>> release;

  // Replaced whole, by whichever thread was answered.
  private volatile List<RedisURI> known = List.of();
  private volatile @Nullable RedisURI located;
  private volatile @Nullable RedisURI doubted;

  ClusterMaster(
      List<RedisURI> seeds,
      String slotKey,
      Consumer<StatefulRedisConnection<String, String>> release) {
    this.seeds = seeds;
    this.release = release;
    this.slot = SlotHash.getSlot(slotKey);
  }

  CompletableFuture<RedisURI> locate(
      Function<RedisURI, CompletableFuture<StatefulRedisConnection<String, String>>> open) {
    List<RedisURI> candidates = new ArrayList<>(seeds);
    candidates.addAll(known);
    return locate(candidates, CompletableFuture.failedFuture(nobody()), open)
        .whenComplete((master, failure) -> located = master);
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
    List<RedisURI> others = candidates.subList(1, candidates.size());
    CompletionStage<RedisURI> asked = ask(candidates.get(0), open);
    return asked
        .handle((named, failure) -> {
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
    return open.apply(node)
        .thenCompose(connection -> {
          CompletionStage<List<Object>> slots = connection.async().clusterSlots();
          return slots
              .thenApply(ranges -> masterAmong(ranges, node))
              .whenComplete((found, failure) -> release.accept(connection));
        });
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
