/** The load benchmark: starts servers and the client, and repeats what is measured. */
@NullMarked
package dev.ssekit.benchmarks.load;

import org.jspecify.annotations.NullMarked;
