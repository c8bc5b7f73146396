/** From endpoints to typed clients for browsers. */
@NullMarked
package dev.ssekit.processor.write.typescript;

import org.jspecify.annotations.NullMarked;
