/** What a user writes: {@link dev.ssekit.annotations.Sse} on a class. */
package dev.ssekit.annotations;
