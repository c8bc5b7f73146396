/** What becomes of events when Redis, a node or the network fails: real processes, real faults. */
@NullMarked
package dev.ssekit.it.faults;

import org.jspecify.annotations.NullMarked;
