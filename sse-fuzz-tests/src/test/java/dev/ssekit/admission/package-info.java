/** Who a client is, whatever it says. */
@NullMarked
package dev.ssekit.admission;

import org.jspecify.annotations.NullMarked;
