package dev.ssekit.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.ssekit.processor.model.Callbacks;
import dev.ssekit.processor.model.ConnectCall;
import java.util.List;
import java.util.stream.Stream;

/** Writes how a stream is opened whose class is called. */
final class CallbackWriter {
  private final Callbacks callbacks;
  private final GeneratedNames names;
  private final FreeNames free;

  CallbackWriter(Callbacks callbacks, GeneratedNames names, FreeNames free) {
    this.callbacks = callbacks;
    this.names = names;
    this.free = free;
  }

  CodeBlock open() {
    return CodeBlock.of(
        "return $L.open(\n$L,\n$L)",
        free.field("endpoint"),
        free.of("request"),
        callbacks.outliveOnConnect() ? all() : callbacks.onConnect().map(this::only).get());
  }

  private CodeBlock only(ConnectCall onConnect) {
    String stream = free.of("stream");
    return CodeBlock.of(
        "$L -> $L.onConnect($L)", stream, newInstance(), arguments(onConnect, stream));
  }

  private CodeBlock all() {
    CodeBlock.Builder all = CodeBlock.builder();
    all.add("$T.of(() -> $L)$>$>", SseRuntime.CALLBACKS, newInstance());
    callbacks.onConnect().ifPresent(call -> all.add("\n.onConnect($L)", onConnect(call)));
    if (callbacks.hasOnGap()) {
      all.add("\n.onGap($T::onGap)", names.annotated());
    }
    if (callbacks.hasOnDisconnect()) {
      all.add("\n.onDisconnect($T::onDisconnect)", names.annotated());
    }
    return all.add("$<$<").build();
  }

  private CodeBlock onConnect(ConnectCall call) {
    if (call.parameters().isEmpty()) {
      return CodeBlock.of("$T::onConnect", names.annotated());
    }
    String instance = free.of("instance");
    String stream = free.of("stream");
    return CodeBlock.of(
        "($1L, $2L) -> $1L.onConnect($3L)", instance, stream, arguments(call, stream));
  }

  private CodeBlock newInstance() {
    return CodeBlock.of("$L.getResource($T.class)", free.of("resources"), names.annotated());
  }

  private static CodeBlock arguments(ConnectCall call, String stream) {
    return Stream.of(namesOf(call.before()), List.of(stream), namesOf(call.after()))
        .flatMap(List::stream)
        .map(name -> CodeBlock.of("$L", name))
        .collect(CodeBlock.joining(",$W"));
  }

  private static List<String> namesOf(List<ParameterSpec> parameters) {
    return parameters.stream().map(ParameterSpec::name).toList();
  }
}
