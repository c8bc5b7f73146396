package dev.ssekit.benchmarks.report;

/**
 * A server that was measured.
 *
 * @param label its name in the results
 * @param description what it is
 * @param runtime what ran it
 * @param ssekit whether it is ours
 */
public record Server(String label, String description, String runtime, boolean ssekit) {}
