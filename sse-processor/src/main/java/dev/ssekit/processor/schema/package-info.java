/** What events are in JSON, as JSON Schema. */
@NullMarked
package dev.ssekit.processor.schema;

import org.jspecify.annotations.NullMarked;
