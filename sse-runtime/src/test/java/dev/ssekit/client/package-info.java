@NullMarked
package dev.ssekit.client;

import org.jspecify.annotations.NullMarked;
