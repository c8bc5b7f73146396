package dev.ssekit.admission;

/**
 * No place was left.
 *
 * @param limit the first limit that was reached
 */
public record Refusal(Limit limit) implements Admission {}
