/** Events as bytes of a {@code text/event-stream}. */
@NullMarked
package dev.ssekit.wire;

import org.jspecify.annotations.NullMarked;
