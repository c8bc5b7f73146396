package dev.ssekit.spi;

import java.util.List;
import org.junit.jupiter.api.Nested;

/**
 * What every backend has to do. A backend proves it by a test class that extends this one. Paths,
 * keys and nodes are new for each test, so that a shared store needs no cleaning. What a backend of
 * one process cannot do, {@link SharedContract} skips by {@link Backend#isShared()}.
 */
public abstract class BackendContract {

  /**
   * Creates a backend that is ready; where it is shared, each is another node over one store.
   *
   * @param logEvents how many entries its logs keep, or, where a store trims roughly, a few more
   * @return the backend, which the contract closes
   */
  protected abstract Backend create(int logEvents);

  /** How many entries at the most a log may keep that was created for so many. */
  protected int keptAtMost(int logEvents) {
    return logEvents;
  }

  /** What has not the form of this backend's positions, besides what no backend's have. */
  protected List<String> nonPositions() {
    return List.of();
  }

  /**
   * Loses all entries of a log, as a store does that comes back empty, behind the back of whoever
   * follows it.
   *
   * @param path the endpoint's path
   * @return {@code false} where the store cannot be made to: what is told of a loss is not tested
   */
  protected boolean lose(String path) {
    return false;
  }

  /**
   * The same for signals: what was sent is lost, and those that a listener was told as well.
   *
   * @return {@code false} where the store cannot be made to: what is told of a loss is not tested
   */
  protected boolean loseSignals() {
    return false;
  }

  @Nested
  class Lifecycle extends LifecycleContract {
    Lifecycle() {
      super(BackendContract.this);
    }
  }

  @Nested
  class Following extends FollowContract {
    Following() {
      super(BackendContract.this);
    }
  }

  @Nested
  class Positions extends HistoryContract {
    Positions() {
      super(BackendContract.this);
    }
  }

  @Nested
  class Losses extends LossContract {
    Losses() {
      super(BackendContract.this);
    }
  }

  @Nested
  class SharedByNodes extends SharedContract {
    SharedByNodes() {
      super(BackendContract.this);
    }
  }

  @Nested
  class SignalsToAllNodes extends SignalsContract {
    SignalsToAllNodes() {
      super(BackendContract.this);
    }
  }

  @Nested
  class InquiriesOfNodes extends InquiriesContract {
    InquiriesOfNodes() {
      super(BackendContract.this);
    }
  }

  @Nested
  class PresenceOfNodes extends PresenceContract {
    PresenceOfNodes() {
      super(BackendContract.this);
    }
  }

  @Nested
  class ValuesTakenOnce extends OneTimeValuesContract {
    ValuesTakenOnce() {
      super(BackendContract.this);
    }
  }
}
