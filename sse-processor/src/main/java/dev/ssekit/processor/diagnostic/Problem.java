package dev.ssekit.processor.diagnostic;

/** One mistake. */
public record Problem(Message message, String text, Position position) {

  public static Problem of(Message message, Position position, Object... arguments) {
    return new Problem(message, message.text(arguments), position);
  }
}
