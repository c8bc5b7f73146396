/** What an application calls: the hub, its endpoints, a client's stream, the configuration. */
@NullMarked
package dev.ssekit.hub;

import org.jspecify.annotations.NullMarked;
