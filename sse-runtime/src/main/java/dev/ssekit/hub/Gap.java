package dev.ssekit.hub;

import java.util.Optional;

/**
 * Events that a client has missed: it has been sent an event {@code gap}, and goes on.
 *
 * @param from the id up to which it has had everything, where it is known
 * @param to the id after which its stream goes on
 * @param reason why, in a word: {@code overflow} (it has fallen behind), {@code expired} (more has
 *     matched since it left off than it may resume), {@code unknown} (where it left off is not in
 *     this log: too old, of a log that was lost, or nothing that was ever an id) or {@code lost}
 *     (the backend lost events)
 */
public record Gap(Optional<String> from, String to, String reason) {}
