/** The backend of an application on many machines: Redis, through Lettuce. */
@NullMarked
package dev.ssekit.redis;

import org.jspecify.annotations.NullMarked;
