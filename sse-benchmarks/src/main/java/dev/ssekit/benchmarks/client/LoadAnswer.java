package dev.ssekit.benchmarks.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param figures what was measured
 * @param failure why it failed, or {@code null}
 */
public record LoadAnswer(Map<Figure, Double> figures, @Nullable String failure) {}
