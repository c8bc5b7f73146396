/** What generated resources call, and what binds the hub to a JAX-RS application. */
@NullMarked
package dev.ssekit.jaxrs;

import org.jspecify.annotations.NullMarked;
