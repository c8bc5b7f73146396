/** The backend within one process. */
@NullMarked
package dev.ssekit.memory;

import org.jspecify.annotations.NullMarked;
