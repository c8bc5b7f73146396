package dev.ssekit.spi;

import org.junit.jupiter.api.Nested;

/**
 * What every backend has to do. A backend proves it by a test class that extends this one. Paths,
 * keys and nodes are new for each test, so that a shared store needs no cleaning.
 */
public abstract class BackendContract {

  /**
   * Creates a backend that is ready.
   *
   * @param logEvents how many entries its logs keep, or, where a store trims roughly, a few more
   * @return the backend, which the contract closes
   */
  protected abstract Backend create(int logEvents);

  /** How many entries at the most a log may keep that was created for so many. */
  protected int keptAtMost(int logEvents) {
    return logEvents;
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
  class SignalsToAllNodes extends SignalsContract {
    SignalsToAllNodes() {
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
