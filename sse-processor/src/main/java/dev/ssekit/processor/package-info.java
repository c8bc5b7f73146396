/** Generates the JAX-RS resources of classes annotated with {@code @Sse}: read, validate, write. */
@NullMarked
package dev.ssekit.processor;

import org.jspecify.annotations.NullMarked;
