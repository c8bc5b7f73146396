/** What a delivery costs, measured side by side with other servers. */
@NullMarked
package dev.ssekit.benchmarks;

import org.jspecify.annotations.NullMarked;
