/** What travels: an event of Server-Sent Events, valid by construction. */
@NullMarked
package dev.ssekit.event;

import org.jspecify.annotations.NullMarked;
