/** The benchmarks run; what they measure is not judged here. */
@NullMarked
package dev.ssekit.benchmarks;

import org.jspecify.annotations.NullMarked;
