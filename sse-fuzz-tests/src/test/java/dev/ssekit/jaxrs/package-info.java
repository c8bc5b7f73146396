/** Requests of any content. */
@NullMarked
package dev.ssekit.jaxrs;

import org.jspecify.annotations.NullMarked;
