/** From the compiler's elements to declarations. */
@NullMarked
package dev.ssekit.processor.read;

import org.jspecify.annotations.NullMarked;
