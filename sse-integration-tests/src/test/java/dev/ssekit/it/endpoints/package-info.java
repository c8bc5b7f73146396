/** Classes as a user annotates them. */
@NullMarked
package dev.ssekit.it.endpoints;

import org.jspecify.annotations.NullMarked;
