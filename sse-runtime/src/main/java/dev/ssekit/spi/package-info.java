/** What a backend offers: a log, signals, presence, and values that can be taken once. */
@NullMarked
package dev.ssekit.spi;

import org.jspecify.annotations.NullMarked;
