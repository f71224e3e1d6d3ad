package org.mlpc.compiler.catalog;

import java.util.List;

/** Conventions on which frameworks differ and that belong to no single concept. */
public final class Conventions {

  /** Each in one or two sentences, as the reference page prints them. */
  public static final List<String> ALL =
      List.of(
          "**Cost**: the mean over the batch of the loss of each example, plus Σ (l1·‖W‖₁ +"
              + " ½·l2·‖W‖₂²) over the weights of dense layers; biases, γ, β and PReLU slopes are"
              + " not penalised.",
          "**Reported loss**: in transformed units and without the penalty; mae, rmse and r2 are in"
              + " the caller's units.",
          "**Several outputs of one example**: mse, mae, huber, logCosh, bce and hinge take their"
              + " mean; `reduction = sum` adds them up.",
          "**Classes**: in the order of the labels; a bool is [false, true].",
          "**Class weights**: multiply an example's loss, and the mean divides by the sum of the"
              + " weights. With label smoothing the true class's weight multiplies the whole"
              + " example (PyTorch's differs). With heads every example counts once, so the weights"
              + " of each head are scaled to the mean 1 over the batch.",
          "**Schedules**: epochs and steps count from 0. The flat contract's `step` does not know"
              + " how many steps make an epoch: to a schedule each is one.",
          "**The last, smaller batch** of an epoch is used, with its own mean.",
          "**Clipping**: on the gradient of the cost with its penalty, over all trainable"
              + " parameters together.",
          "**Tensors**: `<layer>.weight` is [out, in] and `<layer>.bias` [out], as in PyTorch;"
              + " Keras has kernels [in, out].",
          "**Transforms**: fitted on the training rows alone; a transformed target comes back in"
              + " its own units.");

  private Conventions() {}
}
