/** The servers that are measured, each in a process of its own. */
@NullMarked
package dev.ssekit.benchmarks.server;

import org.jspecify.annotations.NullMarked;
