/** Annotated classes, served by real containers to real clients. */
@NullMarked
package dev.ssekit.it;

import org.jspecify.annotations.NullMarked;
