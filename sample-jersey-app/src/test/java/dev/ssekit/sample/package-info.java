/** The application as its users meet it: over HTTP, and in a browser. */
@NullMarked
package dev.ssekit.sample;

import org.jspecify.annotations.NullMarked;
