package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.leading;
import static org.mlpc.compiler.catalog.ParameterSpec.named;
import static org.mlpc.compiler.catalog.ParameterType.real;
import static org.mlpc.compiler.catalog.ParameterType.truth;

/** The activation functions a = g(z). */
public enum Activation implements Concept {
  LINEAR(
      Derivative.ONE,
      Range.ANY,
      Entry.of("linear", "Passes z on; for the last layer of a regression")
          .formula("z")
          .pytorch("nn.Identity")
          .keras("linear")
          .synonyms("identity", "none", "id", "passthrough")),
  STEP(
      Derivative.NONE,
      Range.between(0, 1),
      Entry.of("step", "Threshold; has no gradient, only the perceptron rule trains it")
          .formula("1 if z ≥ 0, else 0")
          .source("McCulloch and Pitts, 1943; Rosenblatt, 1958")
          .convention("step(0) = 1")
          .pytorch("torch.heaviside")
          .keras("–")
          .synonyms("threshold", "heaviside", "binaryStep", "sign", "hardlim")),
  SIGMOID(
      Derivative.FROM_OUTPUT,
      Range.between(0, 1),
      Entry.of("sigmoid", "The logistic function")
          .formula("1 / (1 + e⁻ᶻ); g′ = a(1 − a)")
          .source(
              "Rumelhart, Hinton and Williams, 1986, Learning representations by back-propagating"
                  + " errors")
          .pytorch("nn.Sigmoid")
          .keras("sigmoid")
          .synonyms("logistic", "logsig", "sigmoid_", "expit", "σ", "sigmoide")),
  TANH(
      Derivative.FROM_OUTPUT,
      Range.between(-1, 1),
      Entry.of("tanh", "The hyperbolic tangent, a sigmoid with zero mean")
          .formula("(eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ); g′ = 1 − a²")
          .source("LeCun, Bottou, Orr and Müller, 1998, Efficient BackProp")
          .pytorch("nn.Tanh")
          .keras("tanh")
          .synonyms("tansig", "hyperbolicTangent", "tangensHyperbolicus", "tangenteHyperbolique")),
  ARCTAN(
      Derivative.FROM_INPUT,
      Range.between(-Math.PI / 2, Math.PI / 2),
      Entry.of("arctan", "The inverse tangent")
          .formula("tan⁻¹ z; g′ = 1 / (z² + 1)")
          .pytorch("torch.atan")
          .keras("keras.ops.arctan")
          .synonyms("atan")),
  RELU(
      Derivative.FROM_OUTPUT,
      Range.NOT_NEGATIVE,
      Entry.of("relu", "Rectified linear unit")
          .formula("max(0, z); g′ = 1 if z > 0, else 0")
          .source(
              "Nair and Hinton, 2010, Rectified linear units improve restricted Boltzmann machines")
          .convention("g′(0) = 0")
          .pytorch("nn.ReLU")
          .keras("relu")
          .synonyms("rectifier", "rectified", "rectlinear")),
  LEAKY_RELU(
      Derivative.FROM_OUTPUT,
      Range.ANY,
      Entry.of("leakyRelu", "ReLU that lets a little of the negative side through")
          .formula("z if z > 0, else slope·z; g′ = 1 or slope")
          .source(
              "Maas, Hannun and Ng, 2013, Rectifier nonlinearities improve neural network acoustic"
                  + " models")
          .convention("g′(0) = slope; Keras' default slope is 0.3")
          .pytorch("nn.LeakyReLU")
          .keras("leaky_relu")
          .synonyms("lrelu", "leaky")
          .parameters(
              leading("slope", real(Range.BETWEEN_ZERO_AND_ONE), "slope of the negative side")
                  .orElse("0.01")
                  .synonyms("alpha", "negativeSlope"))),
  PRELU(
      Derivative.FROM_INPUT,
      Range.ANY,
      Entry.of("prelu", "Leaky ReLU whose slope is learnt")
          .formula("z if z > 0, else α·z; g′ = 1 or α; ∂a/∂α = z where z ≤ 0")
          .source("He, Zhang, Ren and Sun, 2015, Delving deep into rectifiers")
          .convention(
              "one slope a layer, as in PyTorch; Keras has one a unit: perUnit = true; the slope is"
                  + " not penalised")
          .pytorch("nn.PReLU")
          .keras("PReLU")
          .synonyms("parametricRelu")
          .parameters(
              leading("slope", real(Range.ANY), "initial value of α")
                  .orElse("0.25")
                  .synonyms("alpha", "init"),
              named("perUnit", truth(), "one slope a unit instead of one a layer")
                  .orElse("false"))),
  ELU(
      Derivative.FROM_OUTPUT,
      Range.ANY,
      Entry.of("elu", "Exponential linear unit")
          .formula("z if z > 0, else α(eᶻ − 1); g′ = 1 or a + α")
          .source(
              "Clevert, Unterthiner and Hochreiter, 2016, Fast and accurate deep network learning"
                  + " by ELUs")
          .pytorch("nn.ELU")
          .keras("elu")
          .parameters(
              leading("alpha", real(Range.POSITIVE), "depth of the negative side").orElse("1.0"))),
  SOFTPLUS(
      Derivative.FROM_INPUT,
      Range.NOT_NEGATIVE,
      Entry.of("softplus", "Smooth ReLU")
          .formula("ln(1 + eᶻ), computed as max(z, 0) + ln(1 + e^(−|z|)); g′ = σ(z)")
          .source(
              "Dugas, Bengio, Bélisle, Nadeau and Garcia, 2001, Incorporating second-order"
                  + " functional knowledge")
          .pytorch("nn.Softplus")
          .keras("softplus")
          .synonyms("smoothRelu")),
  SOFTMAX(
      Derivative.JACOBIAN,
      Range.between(0, 1),
      Entry.of("softmax", "One probability distribution over all units")
          .formula("e^(zₒ) / Σ e^(z_c), after subtracting max z")
          .source(
              "Bridle, 1990, Probabilistic interpretation of feedforward classification network"
                  + " outputs")
          .pytorch("nn.Softmax")
          .keras("softmax")
          .synonyms("logSoftmax", "softmax2d", "multinomial")),
  SELU(
      Derivative.FROM_OUTPUT,
      Range.ANY,
      Entry.of("selu", "Scaled ELU: activations keep mean 0 and variance 1")
          .formula("λz if z > 0, else λα(eᶻ − 1)")
          .source(
              "Klambauer, Unterthiner, Mayr and Hochreiter, 2017, Self-normalizing neural networks")
          .convention("λ = 1.0507009873554805, α = 1.6732632423543772; wants lecun initialisation")
          .pytorch("nn.SELU")
          .keras("selu")),
  GELU(
      Derivative.FROM_INPUT,
      Range.ANY,
      Entry.of("gelu", "Gaussian error linear unit")
          .formula("z·Φ(z) = ½z(1 + erf(z/√2))")
          .source("Hendrycks and Gimpel, 2016, Gaussian error linear units")
          .convention("exact, by erf; not the tanh approximation")
          .pytorch("nn.GELU")
          .keras("gelu")),
  SWISH(
      Derivative.FROM_INPUT,
      Range.ANY,
      Entry.of("swish", "Also called SiLU")
          .formula("z·σ(z); g′ = σ(z)(1 + z(1 − σ(z)))")
          .source("Ramachandran, Zoph and Le, 2017, Searching for activation functions")
          .pytorch("nn.SiLU")
          .keras("silu")
          .synonyms("silu", "sil")),
  SOFTSIGN(
      Derivative.FROM_INPUT,
      Range.between(-1, 1),
      Entry.of("softsign", "Like tanh with slower saturation")
          .formula("z / (1 + |z|); g′ = 1 / (1 + |z|)²")
          .source(
              "Turian, Bergstra and Bengio, 2009, Quadratic features and deep architectures for"
                  + " chunking")
          .pytorch("nn.Softsign")
          .keras("softsign")),
  HARD_SIGMOID(
      Derivative.FROM_OUTPUT,
      Range.between(0, 1),
      Entry.of("hardSigmoid", "Sigmoid in three straight lines")
          .formula("clip(z/6 + ½, 0, 1); g′ = 1/6 for |z| < 3, else 0")
          .source("Courbariaux, Bengio and David, 2015, BinaryConnect")
          .convention("slope 1/6, as in PyTorch and Keras 3; older Keras 0.2")
          .pytorch("nn.Hardsigmoid")
          .keras("hard_sigmoid")),
  MISH(
      Derivative.FROM_INPUT,
      Range.ANY,
      Entry.of("mish", "A smooth, non-monotonic ReLU")
          .formula("z·tanh(ln(1 + eᶻ))")
          .source("Misra, 2019, Mish: a self regularized non-monotonic activation function")
          .pytorch("nn.Mish")
          .keras("mish"));

  /** What the derivative is computed from on the way back. */
  public enum Derivative {
    /** It is 1: the gradient passes. */
    ONE,
    /** From a = g(z): z need not be kept. */
    FROM_OUTPUT,
    /** From z itself. */
    FROM_INPUT,
    /** Units depend on each other: a row's whole Jacobian, from a. */
    JACOBIAN,
    /** There is none. */
    NONE
  }

  private final Derivative derivative;
  private final Range outputs;
  private final Entry entry;

  Activation(Derivative derivative, Range outputs, Entry entry) {
    this.derivative = derivative;
    this.outputs = outputs;
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.ACTIVATION;
  }

  /** What the backward pass computes the derivative from. */
  public Derivative derivative() {
    return derivative;
  }

  /**
   * The closure of the values it can take; {@link Range#ANY} where negative and large positive
   * values both occur.
   */
  public Range outputs() {
    return outputs;
  }

  /** The initialiser of weights that feed this activation, unless the file names one. */
  public Initializer defaultInitializer() {
    return switch (this) {
      case RELU, LEAKY_RELU, PRELU, ELU, GELU, SWISH, MISH, SOFTPLUS -> Initializer.HE;
      case SELU -> Initializer.LECUN;
      default -> Initializer.XAVIER;
    };
  }
}
