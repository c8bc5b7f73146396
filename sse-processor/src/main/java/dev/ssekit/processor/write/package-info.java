/** From endpoints to source files. */
@NullMarked
package dev.ssekit.processor.write;

import org.jspecify.annotations.NullMarked;
