/** From declarations to endpoints that can be generated, or to what is wrong with them. */
@NullMarked
package dev.ssekit.processor.validate;

import org.jspecify.annotations.NullMarked;
