package dev.ssekit.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** What is stored in place of a ticket, and what is shown as one. */
class TicketFuzzTest {
  @FuzzTest
  void isReadAsItIsWrittenOrNotAtAll(byte[] input) {
    String text = new String(input, UTF_8);
    assertThat(Tickets.isWellFormed(text)).isEqualTo(text.length() == 43 && isOfBase64Url(text));
    Ticket ticket;
    try {
      ticket = Ticket.read(text);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("The backend holds a ticket that no node has written.");
      return;
    }
    assertThat(Ticket.read(ticket.json())).isEqualTo(ticket);
  }

  private static boolean isOfBase64Url(String text) {
    return text.chars()
        .allMatch(c ->
            (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_');
  }
}
