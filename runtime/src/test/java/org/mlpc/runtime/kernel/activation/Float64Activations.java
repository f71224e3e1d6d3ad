package org.mlpc.runtime.kernel.activation;

import java.util.List;

/** Applies an activation by name, with the options that pytorch.py gives it. */
public final class Float64Activations {

  public static final List<String> NAMES = List.of("sigmoid", "tanh", "arctan", "relu", "leakyRelu", "elu", "selu",
      "softplus", "gelu", "swish", "softsign", "hardSigmoid", "mish");

  private Float64Activations() {}

  public static void forward(String name, double[] z, double[] a) {
    switch (name) {
      case "sigmoid" -> Sigmoid.forward(z, a, z.length);
      case "tanh" -> Tanh.forward(z, a, z.length);
      case "arctan" -> Arctan.forward(z, a, z.length);
      case "relu" -> Relu.forward(z, a, z.length);
      case "leakyRelu" -> LeakyRelu.forward(z, a, z.length, 0.01);
      case "elu" -> Elu.forward(z, a, z.length, 1.3);
      case "selu" -> Selu.forward(z, a, z.length);
      case "softplus" -> Softplus.forward(z, a, z.length);
      case "gelu" -> Gelu.forward(z, a, z.length);
      case "swish" -> Swish.forward(z, a, z.length);
      case "softsign" -> Softsign.forward(z, a, z.length);
      case "hardSigmoid" -> HardSigmoid.forward(z, a, z.length);
      case "mish" -> Mish.forward(z, a, z.length);
      default -> throw new IllegalArgumentException(name);
    }
  }

  public static void gradient(String name, double[] z, double[] a, double[] g) {
    switch (name) {
      case "sigmoid" -> Sigmoid.gradient(a, g, g.length);
      case "tanh" -> Tanh.gradient(a, g, g.length);
      case "arctan" -> Arctan.gradient(z, g, g.length);
      case "relu" -> Relu.gradient(a, g, g.length);
      case "leakyRelu" -> LeakyRelu.gradient(a, g, g.length, 0.01);
      case "elu" -> Elu.gradient(a, g, g.length, 1.3);
      case "selu" -> Selu.gradient(a, g, g.length);
      case "softplus" -> Softplus.gradient(z, g, g.length);
      case "gelu" -> Gelu.gradient(z, g, g.length);
      case "swish" -> Swish.gradient(z, g, g.length);
      case "softsign" -> Softsign.gradient(z, g, g.length);
      case "hardSigmoid" -> HardSigmoid.gradient(a, g, g.length);
      case "mish" -> Mish.gradient(z, g, g.length);
      default -> throw new IllegalArgumentException(name);
    }
  }
}
