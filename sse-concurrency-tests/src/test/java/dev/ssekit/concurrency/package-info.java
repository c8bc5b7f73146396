/** Runs the races. */
@NullMarked
package dev.ssekit.concurrency;

import org.jspecify.annotations.NullMarked;
