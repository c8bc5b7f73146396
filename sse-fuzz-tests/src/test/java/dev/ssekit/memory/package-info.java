/** The log in memory, asked for anything. */
@NullMarked
package dev.ssekit.memory;

import org.jspecify.annotations.NullMarked;
