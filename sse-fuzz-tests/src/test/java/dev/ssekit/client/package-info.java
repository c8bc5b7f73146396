/** What is read from servers, from anything. */
@NullMarked
package dev.ssekit.client;

import org.jspecify.annotations.NullMarked;
