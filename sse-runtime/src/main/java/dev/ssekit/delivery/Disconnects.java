package dev.ssekit.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Who is to be thrown out, for connections that are still opening: each notes its place when it
 * comes, and reads on from there when it opens. What no connection stands before any more is
 * garbage; there is nothing to clear, however long {@code onConnect} takes.
 *
 * <p>A disconnect is added before those that are open are looked for; a connection is among the
 * open ones before it reads on. So whichever of the two comes first, one of them finds the other.
 */
final class Disconnects {
  private final Object lock = new Object();

  // Written under the lock, read by all.
  private volatile Place last = new Place(null);

  /** The place after all that have been added. */
  Place end() {
    return last;
  }

  void add(Disconnect disconnect) {
    Place added = new Place(disconnect);
    synchronized (lock) {
      last.next = added;
      last = added;
    }
  }

  /** A place, which knows what was added after it. */
  static final class Place {
    private final @Nullable Disconnect before;
    private volatile @Nullable Place next;

    private Place(@Nullable Disconnect before) {
      this.before = before;
    }

    /** The first that was added after this place and matches, or {@code null} for none. */
    @Nullable Disconnect firstAfter(Metadata metadata) {
      for (Place place = next; place != null; place = place.next) {
        Disconnect disconnect = place.before;
        if (disconnect != null && metadata.matches(disconnect.filter())) {
          return disconnect;
        }
      }
      return null;
    }
  }
}
