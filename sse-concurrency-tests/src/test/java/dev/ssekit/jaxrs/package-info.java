/** Races within the servlet transport. */
@NullMarked
package dev.ssekit.jaxrs;

import org.jspecify.annotations.NullMarked;
