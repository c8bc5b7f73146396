/** The load, in a process of its own: reads many event streams and triggers broadcasts. */
@NullMarked
package dev.ssekit.benchmarks.client;

import org.jspecify.annotations.NullMarked;
