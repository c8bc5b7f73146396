package dev.ssekit.benchmarks.report;

import dev.ssekit.benchmarks.client.Figure;
import java.util.Map;

/**
 * What one server did in one round of one scenario.
 *
 * @param scenario the scenario's name
 * @param server the server's label
 * @param round the round, from 1
 * @param figures what was measured
 */
public record Measurement(String scenario, String server, int round, Map<Figure, Double> figures) {}
