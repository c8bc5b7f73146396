package dev.ssekit.processor.read;

import dev.ssekit.processor.model.DeclaredMethod;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * The methods of one name.
 *
 * @param named what generated code names in order to call them: they, and what their parameters do
 */
record CallbackMethods(List<DeclaredMethod> declared, List<Element> named) {}
