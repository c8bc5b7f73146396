/** What is written to clients, from anything. */
@NullMarked
package dev.ssekit.wire;

import org.jspecify.annotations.NullMarked;
