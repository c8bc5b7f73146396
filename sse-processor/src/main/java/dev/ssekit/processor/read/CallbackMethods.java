package dev.ssekit.processor.read;

import dev.ssekit.processor.model.DeclaredMethod;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** The methods of one name, as the compiler has them and as the model has them. */
record CallbackMethods(List<ExecutableElement> elements, List<DeclaredMethod> declared) {}
