package dev.ssekit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many take places and give them back at once: never too many are out, and all come back. */
class PlacesStressTest {
  private static final int THREADS = 8;
  private static final int STEPS = 20_000;
  private static final int CLIENTS = 5;
  private static final ConnectionLimits LIMITS = new ConnectionLimits(40, 25, 12, 9);

  private final NodePlaces node = new NodePlaces(LIMITS);
  private final List<EndpointPlaces> endpoints = List.of(node.endpoint(), node.endpoint());

  // What is held for certain: raised after a place is taken, lowered before it is given back.
  private final AtomicInteger inAll = new AtomicInteger();
  private final AtomicIntegerArray perEndpoint = new AtomicIntegerArray(2);
  private final AtomicIntegerArray perClient = new AtomicIntegerArray(CLIENTS);
  private final Map<Limit, Integer> reached = new ConcurrentHashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 20_260_731, -4711})
  void neverExceedsALimitAndGetsAllBack(long seed) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(seed + i);
        work.add(() -> takeAndGiveBack(random));
      }
      int admitted = 0;
      for (Future<Integer> done : threads.invokeAll(work, 120, TimeUnit.SECONDS)) {
        admitted += done.get();
      }
      assertThat(admitted).isPositive();
    } finally {
      threads.shutdownNow();
    }
    assertThat(node.inAll().taken()).isZero();
    assertThat(endpoints).extracting(EndpointPlaces::taken).containsOnly(0);
    assertThat(node.byAddress().keys()).isZero();
    assertThat(node.byPrincipal().keys()).isZero();
    assertThat(reached.keySet())
        .contains(Limit.CONNECTIONS_PER_ADDRESS, Limit.CONNECTIONS_PER_PRINCIPAL);
  }

  private int takeAndGiveBack(Random random) {
    Queue<Runnable> held = new ArrayDeque<>();
    int admitted = 0;
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(100) < 55) {
        admitted += take(random, held) ? 1 : 0;
      } else if (!held.isEmpty()) {
        held.remove().run();
      }
    }
    held.forEach(Runnable::run);
    return admitted;
  }

  /** A client has an address, or a name, or both. */
  private boolean take(Random random, Queue<Runnable> held) {
    int client = random.nextInt(CLIENTS);
    int endpoint = random.nextInt(endpoints.size());
    boolean isKnown = random.nextBoolean();
    Admission admission =
        endpoints
            .get(endpoint)
            .take(
                Optional.of(IpAddress.mapped(client)),
                isKnown ? Optional.of("client " + client) : Optional.empty());
    if (admission instanceof Refusal refusal) {
      reached.merge(refusal.limit(), 1, Integer::sum);
      return false;
    }
    assertThat(inAll.incrementAndGet()).isLessThanOrEqualTo(LIMITS.inAll());
    assertThat(perEndpoint.incrementAndGet(endpoint)).isLessThanOrEqualTo(LIMITS.perEndpoint());
    assertThat(perClient.incrementAndGet(client)).isLessThanOrEqualTo(LIMITS.perAddress());
    Runnable giveBack = ((Place) admission).handOver();
    held.add(() -> {
      inAll.decrementAndGet();
      perEndpoint.decrementAndGet(endpoint);
      perClient.decrementAndGet(client);
      giveBack.run();
    });
    return true;
  }
}
