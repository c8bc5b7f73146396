/** Who may have a place: addresses of clients, places that are counted, rates. Internal. */
@NullMarked
package dev.ssekit.admission;

import org.jspecify.annotations.NullMarked;
