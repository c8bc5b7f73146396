/** How long classes compile with the processor, beside what javac needs without it. */
@NullMarked
package dev.ssekit.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
