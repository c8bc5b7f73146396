import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

@Sse(path = "/alerts")
public class Alerts {
  void onConnect(SseStream stream) {
    stream.comment("alerts");
  }
}
