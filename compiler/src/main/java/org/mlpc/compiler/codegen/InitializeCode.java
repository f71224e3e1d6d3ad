package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Arguments;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.ir.Tensor;

/** Draws the initial weights in the file's order, by each tensor's law. */
final class InitializeCode {

  private final Network network;
  private final TensorLayout layout;

  InitializeCode(Network network, TensorLayout layout) {
    this.network = network;
    this.layout = layout;
  }

  List<MethodSpec> methods() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("initialize")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(TypeName.LONG, "seed")
        .addStatement("$T values = new $T[$L]", RuntimeTypes.array(network.precision()),
            RuntimeTypes.element(network.precision()), layout.values());
    List<CodeBlock> draws = new ArrayList<>();
    for (int i = 0; i < network.tensors().size(); i++) {
      draw(network.tensors().get(i), i).ifPresent(draws::add);
    }
    List<MethodSpec> methods = new ArrayList<>(LongMethod.fill(method, "initialize", draws, List.of(
        ParameterSpec.builder(RuntimeTypes.array(network.precision()), "values").build(),
        ParameterSpec.builder(TypeName.LONG, "seed").build())));
    methods.add(0, method.addStatement("writeValues(values)").addStatement("clearSlots()").build());
    return methods;
  }

  private Optional<CodeBlock> draw(Tensor tensor, int number) {
    Arguments options = tensor.initializer().arguments();
    String in = String.valueOf(tensor.fanIn());
    String both = "(" + tensor.fanIn() + " + " + tensor.fanOut() + ")";
    return Optional.ofNullable(switch (tensor.initializer().concept()) {
      case ZEROS -> null;
      case CONSTANT -> constant(tensor, options.number("c"));
      case UNIFORM -> draw("uniform", tensor, number, Decimal.text(options.number("a")),
          Decimal.text(options.number("b")));
      case NORMAL -> draw("normal", tensor, number, Decimal.text(options.number("sd")));
      case LECUN -> byVariance(tensor, number, "1.0 / " + in, "3.0 / " + in);
      case XAVIER -> byVariance(tensor, number, "2.0 / " + both, "6.0 / " + both);
      case HE -> byVariance(tensor, number, "2.0 / " + in, "6.0 / " + in);
      case ORTHOGONAL -> draw("orthogonal", tensor, number, Decimal.text(options.number("gain")));
    });
  }

  private CodeBlock byVariance(Tensor tensor, int number, String variance, String limit) {
    return tensor.initializer().arguments().word("law").equals("normal")
        ? draw("normal", tensor, number, "Math.sqrt(" + variance + ")")
        : draw("uniform", tensor, number, "-Math.sqrt(" + limit + ")", "Math.sqrt(" + limit + ")");
  }

  private CodeBlock draw(String law, Tensor tensor, int number, String... parameters) {
    List<Integer> shape = tensor.shape();
    int in = shape.size() > 1 ? shape.get(1) : 1;
    return CodeBlock.of("$T.$L(values,$W$L,$W$L,$W$L,$W$L,$Wseed,$W$L)", RuntimeTypes.INITIALIZERS, law,
        layout.offset(tensor), shape.get(0), in, String.join(", ", parameters), number);
  }

  private CodeBlock constant(Tensor tensor, double value) {
    String suffix = network.precision() == Precision.FLOAT32 ? "f" : "";
    long from = layout.offset(tensor);
    return CodeBlock.of("$T.fill(values,$W$L,$W$L,$W$L)", Arrays.class, from, from + tensor.size(),
        Decimal.text(value) + suffix);
  }
}
