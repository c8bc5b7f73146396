package dev.ssekit.processor.validate;

import com.palantir.javapoet.ParameterSpec;
import dev.ssekit.processor.model.Callbacks;
import dev.ssekit.processor.model.ConnectCall;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredMethod;
import dev.ssekit.processor.model.DeclaredParameter;
import java.util.List;

/** What is called of a class without mistakes. */
final class SettledCallbacks {
  private SettledCallbacks() {}

  static Callbacks of(Declaration declaration) {
    return new Callbacks(
        Callback.ON_CONNECT.membersOf(declaration).stream().findFirst().map(SettledCallbacks::call),
        !Callback.ON_GAP.membersOf(declaration).isEmpty(),
        !Callback.ON_DISCONNECT.membersOf(declaration).isEmpty());
  }

  private static ConnectCall call(DeclaredMethod onConnect) {
    List<DeclaredParameter> parameters = onConnect.parameters();
    int stream = 0;
    while (!ConnectParameterForms.isStream(parameters.get(stream))) {
      stream++;
    }
    return new ConnectCall(
        copies(parameters.subList(0, stream)),
        copies(parameters.subList(stream + 1, parameters.size())));
  }

  private static List<ParameterSpec> copies(List<DeclaredParameter> parameters) {
    return parameters.stream().map(DeclaredParameter::copy).toList();
  }
}
