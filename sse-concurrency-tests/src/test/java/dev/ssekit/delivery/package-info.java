/** Races within the delivery. */
@NullMarked
package dev.ssekit.delivery;

import org.jspecify.annotations.NullMarked;
