/** A runnable application: three event streams, a resource that broadcasts, a login and a page. */
@NullMarked
package dev.ssekit.sample;

import org.jspecify.annotations.NullMarked;
