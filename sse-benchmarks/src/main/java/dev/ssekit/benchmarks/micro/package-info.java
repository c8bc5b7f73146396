/** JMH benchmarks of the parts that need no socket. */
@NullMarked
package dev.ssekit.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
