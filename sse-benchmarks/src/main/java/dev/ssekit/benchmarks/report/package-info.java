/** What was measured, as a table, a plot and a file. */
@NullMarked
package dev.ssekit.benchmarks.report;

import org.jspecify.annotations.NullMarked;
