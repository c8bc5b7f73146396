/** What Redis may hold, whoever wrote it. */
@NullMarked
package dev.ssekit.redis;

import org.jspecify.annotations.NullMarked;
