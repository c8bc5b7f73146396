package dev.ssekit.benchmarks.client;

/** Takes the chunks of an HTTP/1.1 body apart, however they are cut. */
final class ChunkedBody {
  private enum At {
    SIZE,
    EXTENSION,
    DATA,
    DATA_END
  }

  private final StampScanner scanner;
  private At at = At.SIZE;
  private int remaining;
  private boolean ended;

  ChunkedBody(StampScanner scanner) {
    this.scanner = scanner;
  }

  void take(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && !ended) {
      if (at == At.DATA) {
        int length = Math.min(remaining, to - i);
        scanner.scan(bytes, i, i + length);
        remaining -= length;
        i += length;
        at = remaining == 0 ? At.DATA_END : At.DATA;
      } else {
        takeFraming(bytes[i++]);
      }
    }
  }

  boolean hasEnded() {
    return ended;
  }

  private void takeFraming(byte character) {
    if (character == '\n') {
      ended = at != At.DATA_END && remaining == 0;
      at = at == At.DATA_END ? At.SIZE : At.DATA;
    } else if (character == ';') {
      at = At.EXTENSION;
    } else if (at == At.SIZE && character != '\r') {
      remaining = remaining * 16 + Character.digit(character, 16);
    }
  }
}
