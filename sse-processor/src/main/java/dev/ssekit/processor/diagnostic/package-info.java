/** Mistakes of the user as values, and their one way to the compiler's messages. */
@NullMarked
package dev.ssekit.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
