package dev.ssekit.processor.write.typescript;

/**
 * A module that a browser's program imports, in both languages.
 *
 * @param name its path without a suffix, such as {@code com/example/prices}
 */
public record ScriptModule(String name, String typeScript, String javaScript) {}
