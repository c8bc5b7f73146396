/**
 * What generated clients in Java are made of: an event stream received over the JDK's HTTP client,
 * resumed by itself.
 */
@NullMarked
package dev.ssekit.client;

import org.jspecify.annotations.NullMarked;
