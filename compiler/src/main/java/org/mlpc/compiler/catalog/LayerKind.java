package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.leading;
import static org.mlpc.compiler.catalog.ParameterSpec.named;
import static org.mlpc.compiler.catalog.ParameterType.of;
import static org.mlpc.compiler.catalog.ParameterType.real;
import static org.mlpc.compiler.catalog.ParameterType.truth;
import static org.mlpc.compiler.catalog.ParameterType.whole;

/** The layers. Any {@link Activation} may also stand as a line of its own. */
public enum LayerKind implements Concept {
  DENSE(
      Entry.of("dense", "Every output sees every input")
          .example("dense(16, relu)")
          .formula("a = g(xWᵀ + b), W [out, in], b [out]")
          .source("Rosenblatt, 1958; Rumelhart, Hinton and Williams, 1986")
          .pytorch("nn.Linear")
          .keras("Dense")
          .synonyms(
              "linear",
              "fc",
              "fullyConnected",
              "affine",
              "layer",
              "hidden",
              "innerProduct",
              "linearLayer",
              "hiddenLayer",
              "denseLayer",
              "fullyConnectedLayer",
              "gemm",
              "mlp",
              "neurons")
          .parameters(
              leading("width", whole(Range.atLeast(1)), "number of units")
                  .synonyms(
                      "units",
                      "outFeatures",
                      "size",
                      "out",
                      "neurons",
                      "nOut",
                      "features",
                      "outputDim"),
              leading("activation", of(ConceptKind.ACTIVATION), "what follows the product")
                  .orElse("linear")
                  .synonyms("act", "nonlinearity", "activationFunction"),
              Weights.INIT,
              Weights.L1,
              Weights.L2,
              Weights.MAX_NORM,
              Weights.BIAS)),
  OUTPUT(
      Entry.of("output", "The last dense layer; its width comes from the schema")
          .example("output(softmax)")
          .formula("as dense")
          .pytorch("nn.Linear")
          .keras("Dense")
          .synonyms("out", "outputLayer", "logits")
          .parameters(
              leading("activation", of(ConceptKind.ACTIVATION), "of the outputs")
                  .optional("by the type of the target")
                  .synonyms("act", "nonlinearity", "activationFunction"),
              Weights.INIT,
              Weights.L1,
              Weights.L2,
              Weights.MAX_NORM,
              Weights.BIAS)),
  DROPOUT(
      Entry.of("dropout", "Each unit is off with probability p, in training only")
          .example("dropout(0.2)")
          .formula("x·mask/(1 − p)")
          .source("Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, 2014, Dropout")
          .convention("scales by 1/(1 − p) in training")
          .pytorch("nn.Dropout")
          .keras("Dropout")
          .synonyms("drop", "dropoutLayer")
          .parameters(
              leading("p", real(Range.BELOW_ONE), "share of units that are off")
                  .orElse("0.5")
                  .synonyms("rate", "prob", "probability"))),
  NOISE(
      Entry.of("noise", "Adds Gaussian noise, in training only")
          .formula("x + N(0, sd²)")
          .source("Bishop, 1995, Training with noise is equivalent to Tikhonov regularization")
          .pytorch("–")
          .keras("GaussianNoise")
          .synonyms("gaussianNoise")
          .parameters(
              leading("sd", real(Range.NOT_NEGATIVE), "standard deviation")
                  .orElse("0.1")
                  .synonyms("std", "stddev", "sigma"))),
  BATCH_NORM(
      Entry.of("batchNorm", "Normalises each unit over the batch")
          .formula("γ(x − μ_B)/√(σ²_B + ε) + β")
          .source("Ioffe and Szegedy, 2015, Batch normalization")
          .convention(
              "biased variance to normalise, unbiased into the running statistics; running ←"
                  + " momentum·running + (1 − momentum)·batch, so PyTorch's 0.1 is 0.9; a last"
                  + " batch of one row is left out")
          .pytorch("nn.BatchNorm1d")
          .keras("BatchNormalization")
          .synonyms("batchNormalization", "batchNorm1d", "bn", "normalize")
          .parameters(
              named("momentum", real(Range.BELOW_ONE), "share of the running statistics kept")
                  .orElse("0.9")
                  .synonyms("decay"),
              Weights.EPSILON)),
  LAYER_NORM(
      Entry.of("layerNorm", "Normalises each row over its units")
          .formula("γ(x − μ)/√(σ² + ε) + β")
          .source("Ba, Kiros and Hinton, 2016, Layer normalization")
          .convention("biased variance; ε 1e-5 as in PyTorch (Keras 1e-3)")
          .pytorch("nn.LayerNorm")
          .keras("LayerNormalization")
          .synonyms("layerNormalization", "ln")
          .parameters(Weights.EPSILON)),
  GROUP_NORM(
      Entry.of("groupNorm", "Normalises each row over groups of units")
          .example("groupNorm(4)")
          .formula("as layerNorm within each of `groups` equal groups")
          .source("Wu and He, 2018, Group normalization")
          .convention("biased variance")
          .pytorch("nn.GroupNorm")
          .keras("GroupNormalization")
          .synonyms("groupNormalization", "gn")
          .parameters(
              leading("groups", whole(Range.atLeast(1)), "number of groups; divides the width")
                  .synonyms("numGroups"),
              Weights.EPSILON));

  private final Entry entry;

  LayerKind(Entry entry) {
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.LAYER;
  }

  /** Whether it has weights that connect units, which initialisers and penalties are about. */
  public boolean weighted() {
    return this == DENSE || this == OUTPUT;
  }

  private static final class Weights {
    static final ParameterSpec INIT =
        named("init", of(ConceptKind.INITIALIZER), "law of the initial weights")
            .optional("by the first activation after the layer")
            .synonyms(
                "initializer", "kernelInitializer", "weightInit", "weightsInit", "kernelInit");
    static final ParameterSpec L1 =
        named("l1", real(Range.NOT_NEGATIVE), "L1 penalty of this layer")
            .optional("that of regularize");
    static final ParameterSpec L2 =
        named("l2", real(Range.NOT_NEGATIVE), "L2 penalty of this layer")
            .optional("that of regularize")
            .synonyms("weightDecay", "kernelRegularizer", "decay");
    static final ParameterSpec MAX_NORM =
        named(
                "maxNorm",
                real(Range.POSITIVE),
                "after each step a unit's incoming weights are scaled to at most this norm")
            .optional("unbounded")
            .synonyms("kernelConstraint", "maxnormConstraint");
    static final ParameterSpec BIAS =
        named("bias", truth(), "whether there is a bias")
            .orElse("true")
            .synonyms("useBias", "hasBias");
    static final ParameterSpec EPSILON =
        named("epsilon", real(Range.POSITIVE), "added to the variance")
            .orElse("1e-5")
            .synonyms("eps");
  }
}
