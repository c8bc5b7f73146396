/** From the node's log to each client: cursors, fan-out, connections, transports. Internal. */
@NullMarked
package dev.ssekit.delivery;

import org.jspecify.annotations.NullMarked;
