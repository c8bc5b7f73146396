/** Describes the endpoints of a module to other people's tools: AsyncAPI and OpenAPI. */
@NullMarked
package dev.ssekit.processor.document;

import org.jspecify.annotations.NullMarked;
