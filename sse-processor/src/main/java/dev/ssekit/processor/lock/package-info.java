/** What clients may rely on, kept in a file, and what of it a compilation has changed. */
@NullMarked
package dev.ssekit.processor.lock;

import org.jspecify.annotations.NullMarked;
