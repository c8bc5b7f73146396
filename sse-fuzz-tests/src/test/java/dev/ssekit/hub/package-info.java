/** Signals of any content. */
@NullMarked
package dev.ssekit.hub;

import org.jspecify.annotations.NullMarked;
