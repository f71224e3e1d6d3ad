package org.mlpc.compiler.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words of other frameworks that have no counterpart here, each with the reason.
 *
 * @param reason why there is none, and what to do instead
 * @param meaningless whether it can be struck out without changing the model
 */
public record Foreign(String reason, boolean meaningless) {

  private static final Map<String, Foreign> LAYERS =
      Map.ofEntries(
          needless("flatten", "rows are flat already"),
          needless("input", "the inputs are the columns of the section `input`"),
          needless("inputlayer", "the inputs are the columns of the section `input`"),
          needless("featureinputlayer", "the inputs are the columns of the section `input`"),
          needless("imageinputlayer", "rows are flat; the inputs are the columns of the section `input`"),
          needless("classificationlayer", "what is lost is the `loss` of the section `train`"),
          needless("regressionlayer", "what is lost is the `loss` of the section `train`"),
          needless("return", "the last line of a network is its result"),
          needless("reshape", "rows are flat already"),
          needless("view", "rows are flat already"),
          missing(
              "conv1d",
              "mlpc builds multi-layer perceptrons; there are no convolutions: use dense layers"),
          missing(
              "conv2d",
              "mlpc builds multi-layer perceptrons; there are no convolutions: use dense layers"),
          missing("maxpool2d", "there is no pooling: use dense layers"),
          missing("maxpooling2d", "there is no pooling: use dense layers"),
          missing(
              "lstm",
              "mlpc builds feed-forward networks; there is no recurrence: use dense layers"),
          missing(
              "gru", "mlpc builds feed-forward networks; there is no recurrence: use dense layers"),
          missing(
              "rnn", "mlpc builds feed-forward networks; there is no recurrence: use dense layers"),
          missing(
              "attention",
              "mlpc builds feed-forward networks; there is no attention: use dense layers"),
          missing(
              "embedding", "a category is one-hot, and the dense layer after it is its embedding"),
          missing("residual", "layers follow each other; there are no skip connections"),
          missing("add", "layers follow each other; there are no branches but heads"),
          missing("concatenate", "layers follow each other; list all columns in `input`"),
          missing("concat", "layers follow each other; list all columns in `input`"),
          missing(
              "sequential",
              "the section `network` is the sequence: write the layers in it, one after the other"),
          missing("instancenorm", "there is no instance normalisation: use layerNorm"));

  private static final Map<String, Foreign> OPTIONS =
      Map.ofEntries(
          needless("inputshape", "the number of inputs comes from the schema"),
          needless("inputdim", "the number of inputs comes from the schema"),
          needless("nin", "the number of inputs comes from the schema"),
          needless("batchinputshape", "the number of inputs comes from the schema"),
          needless("infeatures", "the number of inputs comes from the schema"),
          needless("inplace", "buffers are planned by the compiler"),
          needless("dim", "softmax is taken over the units of a row"),
          needless("axis", "it is taken over the units of a row"),
          needless("fromlogits", "losses of sigmoid and softmax are always computed from logits"),
          needless("numfeatures", "the width is that of the layer before"),
          needless("normalizedshape", "the width is that of the layer before"),
          needless("foreach", "it is about the speed of another framework"),
          needless("fused", "it is about the speed of another framework"),
          needless("verbose", "progress is shown by the command"),
          needless("mode", "there is one: fan-in of an initialiser, the better direction of a metric"),
          needless("seed", "the seed of all random numbers is a property of `train`"),
          needless("nonlinearity", "the initialiser follows from the activation"),
          missing("device", "networks run on the CPU"),
          missing("amsgrad", "there is no such variant: leave it out"),
          missing("maximize", "losses are made small"),
          needless("tmax", "the schedule runs to the last epoch: `epochs` says when"),
          needless("totalsteps", "the schedule runs to the last epoch: `epochs` says when"),
          needless("totaliters", "the schedule runs to the last epoch: `epochs` says when"),
          needless("decaysteps", "the schedule runs to the last epoch: `epochs` says when"),
          needless("epochs", "the schedule runs to the last epoch: `epochs` of `train` says when"),
          missing("maxlr", "the highest rate is the `rate` of the optimizer"),
          missing("initiallearningrate", "the first rate is the `rate` of the optimizer"),
          missing("lr", "the first rate is the `rate` of the optimizer"));

  private static final Map<String, Foreign> PROPERTIES =
      Map.ofEntries(
          needless("verbose", "progress is shown by the command"),
          needless("device", "networks run on the CPU"),
          needless("gpu", "networks run on the CPU"),
          needless("cuda", "networks run on the CPU"),
          needless("workers", "threads are chosen when training starts: mlpc train --threads"),
          needless("numworkers", "threads are chosen when training starts: mlpc train --threads"),
          needless("threads", "threads are chosen when training starts: mlpc train --threads"),
          needless("pinmemory", "networks run on the CPU"),
          needless("warmstart", "mlpc train --init starts from a model file"),
          needless("droplast", "the last, smaller batch is always used"),
          missing("data", "data is named when training starts: mlpc train --data"),
          missing("dataset", "data is named when training starts: mlpc train --data"),
          missing("file", "data is named when training starts: mlpc train --data"),
          missing(
              "dropout", "dropout is a layer: write `dropout(0.2)` after the layer in `network`"),
          missing("activation", "an activation belongs to its layer: dense(16, relu)"),
          missing("layers", "layers stand in the section `network`"),
          missing("init", "the initialiser belongs to its layer: dense(16, relu, init = he)"));

  /** What to tell somebody who wrote it. */
  public String advice() {
    return meaningless ? "leave it out: " + reason : reason;
  }

  /** What is known of a layer of another framework. */
  public static Optional<Foreign> layer(String name) {
    return Optional.ofNullable(LAYERS.get(Catalog.fold(name)));
  }

  /** What is known of an option of another framework's layer, loss or optimiser. */
  public static Optional<Foreign> option(String name) {
    return Optional.ofNullable(OPTIONS.get(Catalog.fold(name)));
  }

  /** What is known of a training option of another framework. */
  public static Optional<Foreign> property(String name) {
    return Optional.ofNullable(PROPERTIES.get(Catalog.fold(name).toLowerCase(Locale.ROOT)));
  }

  private static Map.Entry<String, Foreign> needless(String name, String reason) {
    return Map.entry(name, new Foreign(reason, true));
  }

  private static Map.Entry<String, Foreign> missing(String name, String reason) {
    return Map.entry(name, new Foreign(reason, false));
  }
}
