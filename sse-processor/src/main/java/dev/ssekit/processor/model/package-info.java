/** What is declared and what is generated, as plain values. */
@NullMarked
package dev.ssekit.processor.model;

import org.jspecify.annotations.NullMarked;
