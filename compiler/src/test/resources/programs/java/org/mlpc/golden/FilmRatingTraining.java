package org.mlpc.golden;

import java.util.Arrays;
import org.mlpc.runtime.Generated;
import org.mlpc.runtime.LayerObserver;
import org.mlpc.runtime.TrainableNetwork;
import org.mlpc.runtime.kernel.Dense;
import org.mlpc.runtime.kernel.Finite;
import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.Slices;
import org.mlpc.runtime.kernel.activation.Elu;
import org.mlpc.runtime.kernel.activation.Gelu;
import org.mlpc.runtime.kernel.activation.Prelu;
import org.mlpc.runtime.kernel.activation.Sigmoid;
import org.mlpc.runtime.kernel.activation.Softmax;
import org.mlpc.runtime.kernel.loss.Huber;
import org.mlpc.runtime.kernel.loss.SigmoidCrossEntropy;
import org.mlpc.runtime.kernel.loss.SoftmaxCrossEntropy;
import org.mlpc.runtime.kernel.loss.Targets;
import org.mlpc.runtime.kernel.normalization.BatchNorm;
import org.mlpc.runtime.kernel.normalization.Dropout;
import org.mlpc.runtime.kernel.normalization.GroupNorm;
import org.mlpc.runtime.kernel.normalization.Noise;
import org.mlpc.runtime.kernel.optimizer.Adam;
import org.mlpc.runtime.kernel.optimizer.Gradients;
import org.mlpc.runtime.kernel.optimizer.MaxNorm;
import org.mlpc.runtime.kernel.optimizer.Nadam;
import org.mlpc.runtime.random.Initializers;

/**
 * Training of {@link FilmRating}: owns parameters, gradients and the buffers of a batch; one to a thread.
 */
@Generated("FilmRating.mlp")
final class FilmRatingTraining implements TrainableNetwork<double[]> {

  private static final int INPUTS = 8;
  private static final int INPUTS_STRIDE = Panels.stride(INPUTS);
  private static final int TARGETS = 9;
  private static final int TARGETS_STRIDE = Panels.stride(TARGETS);
  private static final int DENSE1 = 24;
  private static final int DENSE1_STRIDE = Panels.stride(DENSE1);
  private static final int DENSE2 = 16;
  private static final int DENSE2_STRIDE = Panels.stride(DENSE2);
  private static final int GENRES_OUTPUT = 3;
  private static final int GENRES_OUTPUT_STRIDE = Panels.stride(GENRES_OUTPUT);
  private static final int STARS_DENSE1 = 8;
  private static final int STARS_DENSE1_STRIDE = Panels.stride(STARS_DENSE1);
  private static final int STARS_OUTPUT = 5;
  private static final int STARS_OUTPUT_STRIDE = Panels.stride(STARS_OUTPUT);
  private static final int GROSS_OUTPUT = 1;
  private static final int GROSS_OUTPUT_STRIDE = Panels.stride(GROSS_OUTPUT);
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;
  private static final double MOMENTUM_DECAY = 0.004;
  private static final double[] NO_BIAS = new double[Panels.padded(DENSE1)];

  private final double[] dense1Weight = new double[Panels.length(INPUTS, DENSE1)];
  private final double[] dense1WeightGradient = new double[Panels.length(INPUTS, DENSE1)];
  private final double[] dense1WeightMean = new double[Panels.length(INPUTS, DENSE1)];
  private final double[] dense1WeightSquares = new double[Panels.length(INPUTS, DENSE1)];
  private final double[] batchNorm1Weight = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1WeightGradient = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1WeightMean = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1WeightSquares = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1Bias = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1BiasGradient = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1BiasMean = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1BiasSquares = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1RunningMean = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1RunningVar = new double[Panels.padded(DENSE1)];
  private final double[] prelu1Weight = new double[1];
  private final double[] prelu1WeightGradient = new double[1];
  private final double[] prelu1WeightMean = new double[1];
  private final double[] prelu1WeightSquares = new double[1];
  private final double[] prelu1WeightGradientSums = new double[Panels.padded(DENSE1)];
  private final double[] dense2Weight = new double[Panels.length(DENSE1, DENSE2)];
  private final double[] dense2WeightGradient = new double[Panels.length(DENSE1, DENSE2)];
  private final double[] dense2WeightMean = new double[Panels.length(DENSE1, DENSE2)];
  private final double[] dense2WeightSquares = new double[Panels.length(DENSE1, DENSE2)];
  private final double[] dense2Bias = new double[Panels.padded(DENSE2)];
  private final double[] dense2BiasGradient = new double[Panels.padded(DENSE2)];
  private final double[] dense2BiasMean = new double[Panels.padded(DENSE2)];
  private final double[] dense2BiasSquares = new double[Panels.padded(DENSE2)];
  private final double[] layerNorm1Weight = new double[Panels.padded(DENSE2)];
  private final double[] layerNorm1WeightGradient = new double[Panels.padded(DENSE2)];
  private final double[] layerNorm1WeightMean = new double[Panels.padded(DENSE2)];
  private final double[] layerNorm1WeightSquares = new double[Panels.padded(DENSE2)];
  private final double[] layerNorm1Bias = new double[Panels.padded(DENSE2)];
  private final double[] layerNorm1BiasGradient = new double[Panels.padded(DENSE2)];
  private final double[] layerNorm1BiasMean = new double[Panels.padded(DENSE2)];
  private final double[] layerNorm1BiasSquares = new double[Panels.padded(DENSE2)];
  private final double[] genresOutputWeight = new double[Panels.length(DENSE2, GENRES_OUTPUT)];
  private final double[] genresOutputWeightGradient = new double[Panels.length(DENSE2, GENRES_OUTPUT)];
  private final double[] genresOutputWeightMean = new double[Panels.length(DENSE2, GENRES_OUTPUT)];
  private final double[] genresOutputWeightSquares = new double[Panels.length(DENSE2, GENRES_OUTPUT)];
  private final double[] genresOutputBias = new double[Panels.padded(GENRES_OUTPUT)];
  private final double[] genresOutputBiasGradient = new double[Panels.padded(GENRES_OUTPUT)];
  private final double[] genresOutputBiasMean = new double[Panels.padded(GENRES_OUTPUT)];
  private final double[] genresOutputBiasSquares = new double[Panels.padded(GENRES_OUTPUT)];
  private final double[] starsDense1Weight = new double[Panels.length(DENSE2, STARS_DENSE1)];
  private final double[] starsDense1WeightGradient = new double[Panels.length(DENSE2, STARS_DENSE1)];
  private final double[] starsDense1WeightMean = new double[Panels.length(DENSE2, STARS_DENSE1)];
  private final double[] starsDense1WeightSquares = new double[Panels.length(DENSE2, STARS_DENSE1)];
  private final double[] starsDense1Bias = new double[Panels.padded(STARS_DENSE1)];
  private final double[] starsDense1BiasGradient = new double[Panels.padded(STARS_DENSE1)];
  private final double[] starsDense1BiasMean = new double[Panels.padded(STARS_DENSE1)];
  private final double[] starsDense1BiasSquares = new double[Panels.padded(STARS_DENSE1)];
  private final double[] starsOutputWeight = new double[Panels.length(STARS_DENSE1, STARS_OUTPUT)];
  private final double[] starsOutputWeightGradient = new double[Panels.length(STARS_DENSE1, STARS_OUTPUT)];
  private final double[] starsOutputWeightMean = new double[Panels.length(STARS_DENSE1, STARS_OUTPUT)];
  private final double[] starsOutputWeightSquares = new double[Panels.length(STARS_DENSE1, STARS_OUTPUT)];
  private final double[] starsOutputBias = new double[Panels.padded(STARS_OUTPUT)];
  private final double[] starsOutputBiasGradient = new double[Panels.padded(STARS_OUTPUT)];
  private final double[] starsOutputBiasMean = new double[Panels.padded(STARS_OUTPUT)];
  private final double[] starsOutputBiasSquares = new double[Panels.padded(STARS_OUTPUT)];
  private final double[] grossOutputWeight = new double[Panels.length(DENSE2, GROSS_OUTPUT)];
  private final double[] grossOutputWeightGradient = new double[Panels.length(DENSE2, GROSS_OUTPUT)];
  private final double[] grossOutputWeightMean = new double[Panels.length(DENSE2, GROSS_OUTPUT)];
  private final double[] grossOutputWeightSquares = new double[Panels.length(DENSE2, GROSS_OUTPUT)];
  private final double[] grossOutputBias = new double[Panels.padded(GROSS_OUTPUT)];
  private final double[] grossOutputBiasGradient = new double[Panels.padded(GROSS_OUTPUT)];
  private final double[] grossOutputBiasMean = new double[Panels.padded(GROSS_OUTPUT)];
  private final double[] grossOutputBiasSquares = new double[Panels.padded(GROSS_OUTPUT)];
  private final double[] classWeightStars = {1, 1, 1, 1, 1};
  private final double[] y;
  private final double[] x;
  private final double[] e1;
  private final double[] z1;
  private final double[] n1;
  private final double[] d1;
  private final double[] z2;
  private final double[] a2;
  private final double[] n2;
  private final double[] z3;
  private final double[] pGenres;
  private final double[] a4;
  private final double[] z5;
  private final double[] pStars;
  private final double[] pGross;
  private final double[] gpGross;
  private final double[] gz5;
  private final double[] gz3;
  private final double[] gz2;
  private final double[] gz4;
  private final double[] gn2From2;
  private final double[] gn2From3;
  private final double[] gz1;
  private final double[] outputs;
  private final double[] yGenres;
  private final double[] yStars;
  private final double[] rowWeightStars;
  private final double[] yGross;
  private final double[] n1Inverse;
  private final double[] n1Mean;
  private final double[] d1Mask;
  private final double[] n2Inverse;
  private final double[] scratch;

  /** Sixteen partial sums of the squares of all gradients. */
  private final double[] squares = new double[16];
  private double updates = 0;
  private double momentumProduct = 1;
  private double beta2Power = 1;
  private double momentum;
  private double nextMomentum;
  private long seed;
  private long step;
  private boolean drawing;
  private boolean predicting;

  /**
   * Makes the buffers.
   *
   * @param maxRows the most rows a batch will have
   */
  FilmRatingTraining(int maxRows) {
    y = new double[maxRows * TARGETS_STRIDE];
    x = new double[maxRows * INPUTS_STRIDE];
    e1 = new double[maxRows * INPUTS_STRIDE];
    z1 = new double[maxRows * DENSE1_STRIDE];
    n1 = new double[maxRows * DENSE1_STRIDE];
    d1 = new double[maxRows * DENSE1_STRIDE];
    z2 = new double[maxRows * DENSE2_STRIDE];
    a2 = new double[maxRows * DENSE2_STRIDE];
    n2 = new double[maxRows * DENSE2_STRIDE];
    z3 = new double[maxRows * GENRES_OUTPUT_STRIDE];
    pGenres = new double[maxRows * GENRES_OUTPUT_STRIDE];
    a4 = new double[maxRows * STARS_DENSE1_STRIDE];
    z5 = new double[maxRows * STARS_OUTPUT_STRIDE];
    pStars = new double[maxRows * STARS_OUTPUT_STRIDE];
    pGross = new double[maxRows * GROSS_OUTPUT_STRIDE];
    gpGross = new double[maxRows * DENSE1_STRIDE];
    gz5 = new double[maxRows * DENSE2_STRIDE];
    gz3 = new double[maxRows * GENRES_OUTPUT_STRIDE];
    gz2 = new double[maxRows * DENSE2_STRIDE];
    // gpGross is read for the last time before gz4 is made.
    gz4 = gpGross;
    // gz5 is read for the last time before gn2From2 is made.
    gn2From2 = gz5;
    // gpGross is read for the last time before gn2From3 is made.
    gn2From3 = gpGross;
    // gpGross is read for the last time before gz1 is made.
    gz1 = gpGross;
    outputs = new double[maxRows * TARGETS_STRIDE];
    yGenres = new double[maxRows * GENRES_OUTPUT_STRIDE];
    yStars = new double[maxRows * STARS_OUTPUT_STRIDE];
    rowWeightStars = new double[maxRows];
    yGross = new double[maxRows * GROSS_OUTPUT_STRIDE];
    n1Inverse = new double[DENSE1_STRIDE];
    n1Mean = new double[DENSE1_STRIDE];
    d1Mask = new double[maxRows * DENSE1_STRIDE];
    n2Inverse = new double[maxRows];
    scratch = new double[Math.max(Dense.scratchLength(maxRows, INPUTS, DENSE1),
        Dense.scratchLength(maxRows, DENSE1, DENSE2))];
  }

  @Override
  public void initialize(long seed) {
    double[] values = new double[970];
    Initializers.normal(values, 0, 24, 8, Math.sqrt(2.0 / 8), seed, 0);
    Arrays.fill(values, 192, 216, 1);
    Arrays.fill(values, 264, 288, 1);
    Arrays.fill(values, 288, 289, 0.25);
    Initializers.normal(values, 289, 16, 24, Math.sqrt(2.0 / 24), seed, 6);
    Arrays.fill(values, 689, 705, 1);
    Initializers.uniform(values, 721, 3, 16, -Math.sqrt(6.0 / (16 + 3)), Math.sqrt(6.0 / (16 + 3)),
        seed, 10);
    Initializers.normal(values, 772, 8, 16, Math.sqrt(2.0 / 16), seed, 12);
    Initializers.uniform(values, 908, 5, 8, -Math.sqrt(6.0 / (8 + 5)), Math.sqrt(6.0 / (8 + 5)),
        seed, 14);
    Initializers.uniform(values, 953, 1, 16, -Math.sqrt(6.0 / (16 + 1)), Math.sqrt(6.0 / (16 + 1)),
        seed, 16);
    writeValues(values);
    clearSlots();
  }

  @Override
  public double step(int rows, long seed, long step, double rate) {
    double loss = lossAndGradient(rows, seed, step);
    if (!Double.isFinite(loss)) {
      return loss;
    }
    return update(weight(rows), rate) ? loss : Double.NaN;
  }

  @Override
  public double lossAndGradient(int rows, long seed, long step) {
    this.seed = seed;
    this.step = step;
    drawing = true;
    predicting = false;
    return pass(rows);
  }

  @Override
  public double lossAndGradient(int rows) {
    drawing = false;
    predicting = false;
    return pass(rows);
  }

  /** Forward, loss, backward: leaves the sums of the gradients. */
  private double pass(int rows) {
    noise1(rows);
    dense1(rows);
    batchNorm1(rows);
    prelu1(rows);
    dropout1(rows);
    dense2(rows);
    layerNorm1(rows);
    genresOutput(rows);
    starsDense1(rows);
    starsOutput(rows);
    grossOutput(rows);
    double loss = loss(rows);
    grossOutputBackward(rows);
    starsOutputBackward(rows);
    starsDense1Backward(rows);
    genresOutputBackward(rows);
    layerNorm1Backward(rows);
    dense2Backward(rows);
    dropout1Backward(rows);
    prelu1Backward(rows);
    batchNorm1Backward(rows);
    dense1Backward(rows);
    return loss;
  }

  @Override
  public void forward(int rows) {
    drawing = false;
    predicting = true;
    noise1(rows);
    dense1(rows);
    batchNorm1(rows);
    prelu1(rows);
    dropout1(rows);
    dense2(rows);
    layerNorm1(rows);
    genresOutput(rows);
    starsDense1(rows);
    starsOutput(rows);
    grossOutput(rows);
    genresOutputPrediction(rows);
    starsOutputPrediction(rows);
    Slices.put(pGenres, rows, GENRES_OUTPUT, outputs, TARGETS, 0);
    Slices.put(pStars, rows, STARS_OUTPUT, outputs, TARGETS, 3);
    Slices.put(pGross, rows, GROSS_OUTPUT, outputs, TARGETS, 8);
  }

  /** e1 = x + N(0, 0.05^2), in training only: [rows x 8] to [rows x 8]. FilmRating.mlp:19 */
  private void noise1(int rows) {
    System.arraycopy(x, 0, e1, 0, rows * INPUTS_STRIDE);
    if (drawing) {
      Noise.add(e1, rows, INPUTS, 0.05, seed, 0, step);
    }
  }

  /** z1 = e1 W1: [rows x 8] to [rows x 24]. FilmRating.mlp:20 */
  private void dense1(int rows) {
    Dense.forward(e1, rows, INPUTS, dense1Weight, NO_BIAS, DENSE1, z1);
  }

  /**
   * n1 = gamma (z1 - mean) / sqrt(variance + eps) + beta, over the batch: [rows x 24] to [rows x 24].
   * FilmRating.mlp:21
   */
  private void batchNorm1(int rows) {
    if (predicting) {
      BatchNorm.predict(z1, rows, DENSE1, batchNorm1Weight, batchNorm1Bias, 1e-5,
          batchNorm1RunningMean, batchNorm1RunningVar, n1);
    } else {
      BatchNorm.forward(z1, rows, DENSE1, batchNorm1Weight, batchNorm1Bias, 1e-5, drawing ? 0.9 : 1,
          batchNorm1RunningMean, batchNorm1RunningVar, z1, n1Inverse, n1Mean, n1);
    }
  }

  /** a1 = prelu(n1): [rows x 24] to [rows x 24]. FilmRating.mlp:22 */
  private void prelu1(int rows) {
    Prelu.forward(n1, rows, DENSE1, prelu1Weight, false, d1);
  }

  /**
   * d1 = a1, each with probability 0.25 set to 0 and otherwise divided by 0.75, in training only: [rows x 24] to
   * [rows x 24]. FilmRating.mlp:23
   */
  private void dropout1(int rows) {
    if (drawing) {
      Dropout.mask(d1Mask, rows, DENSE1, 0.25, seed, 1, step);
      Dropout.apply(d1Mask, d1, rows * DENSE1_STRIDE);
    }
  }

  /** z2 = d1 W2 + b2; a2 = gelu(z2): [rows x 24] to [rows x 16]. FilmRating.mlp:24 */
  private void dense2(int rows) {
    Dense.forward(d1, rows, DENSE1, dense2Weight, dense2Bias, DENSE2, z2);
    Gelu.forward(z2, a2, rows * DENSE2_STRIDE);
  }

  /**
   * n2 = gamma (a2 - mean) / sqrt(variance + eps) + beta, over each row: [rows x 16] to [rows x 16].
   * FilmRating.mlp:25
   */
  private void layerNorm1(int rows) {
    GroupNorm.forward(a2, rows, DENSE2, 1, layerNorm1Weight, layerNorm1Bias, 1e-5, a2, n2Inverse,
        n2);
  }

  /** z3 = n2 W3 + b3; p.genres = sigmoid(z3): [rows x 16] to [rows x 3]. FilmRating.mlp:26 */
  private void genresOutput(int rows) {
    Dense.forward(n2, rows, DENSE2, genresOutputWeight, genresOutputBias, GENRES_OUTPUT, z3);
  }

  /** z4 = n2 W4 + b4; a4 = elu(z4): [rows x 16] to [rows x 8]. FilmRating.mlp:27 */
  private void starsDense1(int rows) {
    Dense.forward(n2, rows, DENSE2, starsDense1Weight, starsDense1Bias, STARS_DENSE1, a4);
    Elu.forward(a4, a4, rows * STARS_DENSE1_STRIDE, 1);
  }

  /** z5 = a4 W5 + b5; p.stars = softmax(z5): [rows x 8] to [rows x 5]. FilmRating.mlp:27 */
  private void starsOutput(int rows) {
    Dense.forward(a4, rows, STARS_DENSE1, starsOutputWeight, starsOutputBias, STARS_OUTPUT, z5);
  }

  /** z6 = n2 W6 + b6: [rows x 16] to [rows x 1]. FilmRating.mlp:28 */
  private void grossOutput(int rows) {
    Dense.forward(n2, rows, DENSE2, grossOutputWeight, grossOutputBias, GROSS_OUTPUT, pGross);
  }

  /** p.genres = sigmoid(z3), which training does together with the loss. */
  private void genresOutputPrediction(int rows) {
    Sigmoid.forward(z3, pGenres, rows * GENRES_OUTPUT_STRIDE);
  }

  /** p.stars = softmax(z5), which training does together with the loss. */
  private void starsOutputPrediction(int rows) {
    Softmax.forward(z5, rows, STARS_OUTPUT, pStars);
  }

  /** dL/dW6 = n2^T dL/dp.gross; dL/db6 = sum dL/dp.gross; dL/dn2.1 = dL/dp.gross W6^T. FilmRating.mlp:28 */
  private void grossOutputBackward(int rows) {
    Dense.weightGradient(n2, rows, DENSE2, gpGross, GROSS_OUTPUT, grossOutputWeightGradient,
        scratch);
    Dense.biasGradient(gpGross, rows, GROSS_OUTPUT, grossOutputBiasGradient);
    Dense.inputGradient(gpGross, rows, GROSS_OUTPUT, grossOutputWeight, DENSE2, gz2, scratch);
  }

  /** dL/dW5 = a4^T dL/dz5; dL/db5 = sum dL/dz5; dL/da4 = dL/dz5 W5^T. FilmRating.mlp:27 */
  private void starsOutputBackward(int rows) {
    Dense.weightGradient(a4, rows, STARS_DENSE1, gz5, STARS_OUTPUT, starsOutputWeightGradient,
        scratch);
    Dense.biasGradient(gz5, rows, STARS_OUTPUT, starsOutputBiasGradient);
    Dense.inputGradient(gz5, rows, STARS_OUTPUT, starsOutputWeight, STARS_DENSE1, gz4, scratch);
  }

  /**
   * dL/dz4 = dL/da4 * elu'; dL/dW4 = n2^T dL/dz4; dL/db4 = sum dL/dz4; dL/dn2.2 = dL/dz4 W4^T. FilmRating.mlp:27
   */
  private void starsDense1Backward(int rows) {
    Elu.gradient(a4, gz4, rows * STARS_DENSE1_STRIDE, 1);
    Dense.weightGradient(n2, rows, DENSE2, gz4, STARS_DENSE1, starsDense1WeightGradient, scratch);
    Dense.biasGradient(gz4, rows, STARS_DENSE1, starsDense1BiasGradient);
    Dense.inputGradient(gz4, rows, STARS_DENSE1, starsDense1Weight, DENSE2, gn2From2, scratch);
  }

  /** dL/dW3 = n2^T dL/dz3; dL/db3 = sum dL/dz3; dL/dn2.3 = dL/dz3 W3^T. FilmRating.mlp:26 */
  private void genresOutputBackward(int rows) {
    Dense.weightGradient(n2, rows, DENSE2, gz3, GENRES_OUTPUT, genresOutputWeightGradient, scratch);
    Dense.biasGradient(gz3, rows, GENRES_OUTPUT, genresOutputBiasGradient);
    Dense.inputGradient(gz3, rows, GENRES_OUTPUT, genresOutputWeight, DENSE2, gn2From3, scratch);
  }

  /**
   * dL/dn2 = dL/dn2.1 + dL/dn2.2 + dL/dn2.3; dL/dgamma2 = sum dL/dn2 * normalized a2; dL/dbeta2 = sum dL/dn2;
   * dL/da2 through mean and variance. FilmRating.mlp:25
   */
  private void layerNorm1Backward(int rows) {
    Slices.add(gn2From2, gz2, rows * DENSE2_STRIDE);
    Slices.add(gn2From3, gz2, rows * DENSE2_STRIDE);
    GroupNorm.gradient(a2, gz2, rows, DENSE2, 1, layerNorm1Weight, n2Inverse,
        layerNorm1WeightGradient, layerNorm1BiasGradient);
  }

  /**
   * dL/dz2 = dL/da2 * gelu'; dL/dW2 = d1^T dL/dz2; dL/db2 = sum dL/dz2; dL/dd1 = dL/dz2 W2^T. FilmRating.mlp:24
   */
  private void dense2Backward(int rows) {
    Gelu.gradient(z2, gz2, rows * DENSE2_STRIDE);
    Dense.weightGradient(d1, rows, DENSE1, gz2, DENSE2, dense2WeightGradient, scratch);
    Dense.biasGradient(gz2, rows, DENSE2, dense2BiasGradient);
    Dense.inputGradient(gz2, rows, DENSE2, dense2Weight, DENSE1, gz1, scratch);
  }

  /** dL/da1 = dL/dd1 * mask. FilmRating.mlp:23 */
  private void dropout1Backward(int rows) {
    if (drawing) {
      Dropout.apply(d1Mask, gz1, rows * DENSE1_STRIDE);
    }
  }

  /** dL/ds1 = sum dL/da1 * min(n1, 0); dL/dn1 = dL/da1 * prelu'. FilmRating.mlp:22 */
  private void prelu1Backward(int rows) {
    Prelu.slopeGradient(n1, gz1, rows, DENSE1, prelu1WeightGradientSums);
    prelu1WeightGradient[0] = Prelu.shared(prelu1WeightGradientSums, DENSE1);
    Prelu.gradient(n1, gz1, rows, DENSE1, prelu1Weight, false);
  }

  /**
   * dL/dgamma1 = sum dL/dn1 * normalized z1; dL/dbeta1 = sum dL/dn1; dL/dz1 through mean and variance.
   * FilmRating.mlp:21
   */
  private void batchNorm1Backward(int rows) {
    BatchNorm.gradient(z1, gz1, rows, DENSE1, batchNorm1Weight, n1Inverse, batchNorm1WeightGradient,
        batchNorm1BiasGradient);
  }

  /** dL/dW1 = e1^T dL/dz1. FilmRating.mlp:20 */
  private void dense1Backward(int rows) {
    Dense.weightGradient(e1, rows, INPUTS, gz1, DENSE1, dense1WeightGradient, scratch);
  }

  /** The sum of the heads' losses, each with its weight. */
  @Override
  public double loss(int rows) {
    return lossGenres(rows) + lossStars(rows) + lossGross(rows);
  }

  /**
   * The sum of the rows' bce of p.genres against y, and dL/dz3 = p.genres - y, times 1/3. FilmRating.mlp:32
   */
  private double lossGenres(int rows) {
    Slices.take(y, TARGETS, 0, rows, GENRES_OUTPUT, yGenres);
    return SigmoidCrossEntropy.lossAndGradient(z3, yGenres, rows, GENRES_OUTPUT, 1.0 / 3, gz3);
  }

  /**
   * The sum of the rows' crossEntropy of p.stars against y, and dL/dz5 = p.stars - y, times 0.5. FilmRating.mlp:32
   */
  private double lossStars(int rows) {
    Slices.take(y, TARGETS, 3, rows, STARS_OUTPUT, yStars);
    weighStars(rows);
    Targets.smooth(yStars, rows, STARS_OUTPUT, 0.1);
    return SoftmaxCrossEntropy.lossAndGradient(z5, yStars, rows, STARS_OUTPUT, 0.5, rowWeightStars,
        gz5);
  }

  /** The weights of the rows by their class, brought to the mean 1. */
  private void weighStars(int rows) {
    double sum = Targets.classWeights(yStars, rows, STARS_OUTPUT, classWeightStars, rowWeightStars);
    if (sum > 0) {
      Gradients.multiply(rowWeightStars, rows, rows / sum);
    }
  }

  /** The sum of the rows' huber of p.gross against y, and dL/dp.gross, times 2. FilmRating.mlp:32 */
  private double lossGross(int rows) {
    Slices.take(y, TARGETS, 8, rows, GROSS_OUTPUT, yGross);
    return Huber.lossAndGradient(pGross, yGross, rows, GROSS_OUTPUT, 2, 1.5, gpGross);
  }

  @Override
  public double weight(int rows) {
    return rows;
  }

  @Override
  public void classWeights(double[] weights) {
    for (int i = 0; i < 5; i++) {
      classWeightStars[i] = weights[i];
    }
  }

  @Override
  public boolean update(double weight, double rate) {
    if (weight == 0) {
      // Every row is of a class that does not count.
      return true;
    }
    updates++;
    beta2Power = Adam.power(beta2Power, BETA2);
    momentum = Nadam.momentum(BETA1, MOMENTUM_DECAY, (long) updates);
    nextMomentum = Nadam.momentum(BETA1, MOMENTUM_DECAY, (long) updates + 1);
    momentumProduct = Adam.power(momentumProduct, momentum);
    double scale = 1 / weight;
    Arrays.fill(squares, 0);
    dense1Cost(scale);
    batchNorm1Cost(scale);
    prelu1Cost(scale);
    dense2Cost(scale);
    layerNorm1Cost(scale);
    genresOutputCost(scale);
    starsDense1Cost(scale);
    starsOutputCost(scale);
    grossOutputCost(scale);
    double clip = Gradients.clipFactor(squares, 1);
    return dense1Update(clip, rate)
        && batchNorm1Update(clip, rate)
        && prelu1Update(clip, rate)
        && dense2Update(clip, rate)
        && layerNorm1Update(clip, rate)
        && genresOutputUpdate(clip, rate)
        && starsDense1Update(clip, rate)
        && starsOutputUpdate(clip, rate)
        && grossOutputUpdate(clip, rate);
  }

  private void dense1Cost(double scale) {
    Gradients.penalize(dense1WeightGradient, dense1Weight, dense1Weight.length, scale, 0, 1e-4);
    Gradients.addSquares(dense1WeightGradient, INPUTS, DENSE1, 0, squares);
  }

  /**
   * One step of nadam; dense1.weight penalised by l2 1e-4.
   *
   * @return whether all that it stored are numbers
   */
  private boolean dense1Update(double scale, double rate) {
    Nadam.step(dense1Weight, dense1WeightGradient, dense1WeightMean, dense1WeightSquares,
        dense1Weight.length, scale, rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    return Finite.all(dense1Weight, dense1Weight.length)
        && Finite.all(dense1WeightSquares, dense1WeightSquares.length);
  }

  private void batchNorm1Cost(double scale) {
    Gradients.multiply(batchNorm1WeightGradient, batchNorm1WeightGradient.length, scale);
    Gradients.addSquares(batchNorm1WeightGradient, 24, 192, squares);
    Gradients.multiply(batchNorm1BiasGradient, batchNorm1BiasGradient.length, scale);
    Gradients.addSquares(batchNorm1BiasGradient, 24, 216, squares);
  }

  /**
   * One step of nadam.
   *
   * @return whether all that it stored are numbers
   */
  private boolean batchNorm1Update(double scale, double rate) {
    Nadam.step(batchNorm1Weight, batchNorm1WeightGradient, batchNorm1WeightMean,
        batchNorm1WeightSquares, batchNorm1Weight.length, scale,
        rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    Nadam.step(batchNorm1Bias, batchNorm1BiasGradient, batchNorm1BiasMean, batchNorm1BiasSquares,
        batchNorm1Bias.length, scale, rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    return Finite.all(batchNorm1Weight, batchNorm1Weight.length)
        && Finite.all(batchNorm1WeightSquares, batchNorm1WeightSquares.length)
        && Finite.all(batchNorm1Bias, batchNorm1Bias.length)
        && Finite.all(batchNorm1BiasSquares, batchNorm1BiasSquares.length)
        && Finite.all(batchNorm1RunningMean, batchNorm1RunningMean.length)
        && Finite.all(batchNorm1RunningVar, batchNorm1RunningVar.length);
  }

  private void prelu1Cost(double scale) {
    Gradients.multiply(prelu1WeightGradient, prelu1WeightGradient.length, scale);
    Gradients.addSquares(prelu1WeightGradient, 1, 240, squares);
  }

  /**
   * One step of nadam.
   *
   * @return whether all that it stored are numbers
   */
  private boolean prelu1Update(double scale, double rate) {
    Nadam.step(prelu1Weight, prelu1WeightGradient, prelu1WeightMean, prelu1WeightSquares,
        prelu1Weight.length, scale, rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    return Finite.all(prelu1Weight, prelu1Weight.length)
        && Finite.all(prelu1WeightSquares, prelu1WeightSquares.length);
  }

  private void dense2Cost(double scale) {
    Gradients.penalize(dense2WeightGradient, dense2Weight, dense2Weight.length, scale, 0, 1e-4);
    Gradients.addSquares(dense2WeightGradient, DENSE1, DENSE2, 241, squares);
    Gradients.multiply(dense2BiasGradient, dense2BiasGradient.length, scale);
    Gradients.addSquares(dense2BiasGradient, 16, 625, squares);
  }

  /**
   * One step of nadam; dense2.weight penalised by l2 1e-4.
   *
   * @return whether all that it stored are numbers
   */
  private boolean dense2Update(double scale, double rate) {
    Nadam.step(dense2Weight, dense2WeightGradient, dense2WeightMean, dense2WeightSquares,
        dense2Weight.length, scale, rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    MaxNorm.apply(dense2Weight, DENSE1, DENSE2, 3);
    Nadam.step(dense2Bias, dense2BiasGradient, dense2BiasMean, dense2BiasSquares, dense2Bias.length,
        scale, rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    return Finite.all(dense2Weight, dense2Weight.length)
        && Finite.all(dense2WeightSquares, dense2WeightSquares.length)
        && Finite.all(dense2Bias, dense2Bias.length)
        && Finite.all(dense2BiasSquares, dense2BiasSquares.length);
  }

  private void layerNorm1Cost(double scale) {
    Gradients.multiply(layerNorm1WeightGradient, layerNorm1WeightGradient.length, scale);
    Gradients.addSquares(layerNorm1WeightGradient, 16, 641, squares);
    Gradients.multiply(layerNorm1BiasGradient, layerNorm1BiasGradient.length, scale);
    Gradients.addSquares(layerNorm1BiasGradient, 16, 657, squares);
  }

  /**
   * One step of nadam.
   *
   * @return whether all that it stored are numbers
   */
  private boolean layerNorm1Update(double scale, double rate) {
    Nadam.step(layerNorm1Weight, layerNorm1WeightGradient, layerNorm1WeightMean,
        layerNorm1WeightSquares, layerNorm1Weight.length, scale,
        rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    Nadam.step(layerNorm1Bias, layerNorm1BiasGradient, layerNorm1BiasMean, layerNorm1BiasSquares,
        layerNorm1Bias.length, scale, rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    return Finite.all(layerNorm1Weight, layerNorm1Weight.length)
        && Finite.all(layerNorm1WeightSquares, layerNorm1WeightSquares.length)
        && Finite.all(layerNorm1Bias, layerNorm1Bias.length)
        && Finite.all(layerNorm1BiasSquares, layerNorm1BiasSquares.length);
  }

  private void genresOutputCost(double scale) {
    Gradients.penalize(genresOutputWeightGradient, genresOutputWeight, genresOutputWeight.length,
        scale, 0, 1e-4);
    Gradients.addSquares(genresOutputWeightGradient, DENSE2, GENRES_OUTPUT, 673, squares);
    Gradients.multiply(genresOutputBiasGradient, genresOutputBiasGradient.length, scale);
    Gradients.addSquares(genresOutputBiasGradient, 3, 721, squares);
  }

  /**
   * One step of nadam; genres.output.weight penalised by l2 1e-4.
   *
   * @return whether all that it stored are numbers
   */
  private boolean genresOutputUpdate(double scale, double rate) {
    Nadam.step(genresOutputWeight, genresOutputWeightGradient, genresOutputWeightMean,
        genresOutputWeightSquares, genresOutputWeight.length, scale,
        rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    Nadam.step(genresOutputBias, genresOutputBiasGradient, genresOutputBiasMean,
        genresOutputBiasSquares, genresOutputBias.length, scale,
        rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    return Finite.all(genresOutputWeight, genresOutputWeight.length)
        && Finite.all(genresOutputWeightSquares, genresOutputWeightSquares.length)
        && Finite.all(genresOutputBias, genresOutputBias.length)
        && Finite.all(genresOutputBiasSquares, genresOutputBiasSquares.length);
  }

  private void starsDense1Cost(double scale) {
    Gradients.penalize(starsDense1WeightGradient, starsDense1Weight, starsDense1Weight.length,
        scale, 1e-4, 1e-4);
    Gradients.addSquares(starsDense1WeightGradient, DENSE2, STARS_DENSE1, 724, squares);
    Gradients.multiply(starsDense1BiasGradient, starsDense1BiasGradient.length, scale);
    Gradients.addSquares(starsDense1BiasGradient, 8, 852, squares);
  }

  /**
   * One step of nadam; stars.dense1.weight penalised by l1 1e-4 l2 1e-4.
   *
   * @return whether all that it stored are numbers
   */
  private boolean starsDense1Update(double scale, double rate) {
    Nadam.step(starsDense1Weight, starsDense1WeightGradient, starsDense1WeightMean,
        starsDense1WeightSquares, starsDense1Weight.length, scale,
        rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    Nadam.step(starsDense1Bias, starsDense1BiasGradient, starsDense1BiasMean,
        starsDense1BiasSquares, starsDense1Bias.length, scale,
        rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    return Finite.all(starsDense1Weight, starsDense1Weight.length)
        && Finite.all(starsDense1WeightSquares, starsDense1WeightSquares.length)
        && Finite.all(starsDense1Bias, starsDense1Bias.length)
        && Finite.all(starsDense1BiasSquares, starsDense1BiasSquares.length);
  }

  private void starsOutputCost(double scale) {
    Gradients.penalize(starsOutputWeightGradient, starsOutputWeight, starsOutputWeight.length,
        scale, 0, 1e-4);
    Gradients.addSquares(starsOutputWeightGradient, STARS_DENSE1, STARS_OUTPUT, 860, squares);
    Gradients.multiply(starsOutputBiasGradient, starsOutputBiasGradient.length, scale);
    Gradients.addSquares(starsOutputBiasGradient, 5, 900, squares);
  }

  /**
   * One step of nadam; stars.output.weight penalised by l2 1e-4.
   *
   * @return whether all that it stored are numbers
   */
  private boolean starsOutputUpdate(double scale, double rate) {
    Nadam.step(starsOutputWeight, starsOutputWeightGradient, starsOutputWeightMean,
        starsOutputWeightSquares, starsOutputWeight.length, scale,
        rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    Nadam.step(starsOutputBias, starsOutputBiasGradient, starsOutputBiasMean,
        starsOutputBiasSquares, starsOutputBias.length, scale,
        rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    return Finite.all(starsOutputWeight, starsOutputWeight.length)
        && Finite.all(starsOutputWeightSquares, starsOutputWeightSquares.length)
        && Finite.all(starsOutputBias, starsOutputBias.length)
        && Finite.all(starsOutputBiasSquares, starsOutputBiasSquares.length);
  }

  private void grossOutputCost(double scale) {
    Gradients.penalize(grossOutputWeightGradient, grossOutputWeight, grossOutputWeight.length,
        scale, 0, 1e-4);
    Gradients.addSquares(grossOutputWeightGradient, DENSE2, GROSS_OUTPUT, 905, squares);
    Gradients.multiply(grossOutputBiasGradient, grossOutputBiasGradient.length, scale);
    Gradients.addSquares(grossOutputBiasGradient, 1, 921, squares);
  }

  /**
   * One step of nadam; gross.output.weight penalised by l2 1e-4.
   *
   * @return whether all that it stored are numbers
   */
  private boolean grossOutputUpdate(double scale, double rate) {
    Nadam.step(grossOutputWeight, grossOutputWeightGradient, grossOutputWeightMean,
        grossOutputWeightSquares, grossOutputWeight.length, scale,
        rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    Nadam.step(grossOutputBias, grossOutputBiasGradient, grossOutputBiasMean,
        grossOutputBiasSquares, grossOutputBias.length, scale,
        rate * (1 - momentum) / (1 - momentumProduct),
        rate * nextMomentum / (1 - momentumProduct * nextMomentum), BETA1, BETA2, 1 - beta2Power,
        EPSILON, false);
    return Finite.all(grossOutputWeight, grossOutputWeight.length)
        && Finite.all(grossOutputWeightSquares, grossOutputWeightSquares.length)
        && Finite.all(grossOutputBias, grossOutputBias.length)
        && Finite.all(grossOutputBiasSquares, grossOutputBiasSquares.length);
  }

  @Override
  public void readValues(double[] into) {
    Panels.unpack(dense1Weight, DENSE1, INPUTS, into, 0);
    System.arraycopy(batchNorm1Weight, 0, into, 192, DENSE1);
    System.arraycopy(batchNorm1Bias, 0, into, 216, DENSE1);
    System.arraycopy(batchNorm1RunningMean, 0, into, 240, DENSE1);
    System.arraycopy(batchNorm1RunningVar, 0, into, 264, DENSE1);
    System.arraycopy(prelu1Weight, 0, into, 288, 1);
    Panels.unpack(dense2Weight, DENSE2, DENSE1, into, 289);
    System.arraycopy(dense2Bias, 0, into, 673, DENSE2);
    System.arraycopy(layerNorm1Weight, 0, into, 689, DENSE2);
    System.arraycopy(layerNorm1Bias, 0, into, 705, DENSE2);
    Panels.unpack(genresOutputWeight, GENRES_OUTPUT, DENSE2, into, 721);
    System.arraycopy(genresOutputBias, 0, into, 769, GENRES_OUTPUT);
    Panels.unpack(starsDense1Weight, STARS_DENSE1, DENSE2, into, 772);
    System.arraycopy(starsDense1Bias, 0, into, 900, STARS_DENSE1);
    Panels.unpack(starsOutputWeight, STARS_OUTPUT, STARS_DENSE1, into, 908);
    System.arraycopy(starsOutputBias, 0, into, 948, STARS_OUTPUT);
    Panels.unpack(grossOutputWeight, GROSS_OUTPUT, DENSE2, into, 953);
    System.arraycopy(grossOutputBias, 0, into, 969, GROSS_OUTPUT);
  }

  @Override
  public void writeValues(double[] from) {
    Panels.pack(from, 0, DENSE1, INPUTS, dense1Weight);
    System.arraycopy(from, 192, batchNorm1Weight, 0, DENSE1);
    System.arraycopy(from, 216, batchNorm1Bias, 0, DENSE1);
    System.arraycopy(from, 240, batchNorm1RunningMean, 0, DENSE1);
    System.arraycopy(from, 264, batchNorm1RunningVar, 0, DENSE1);
    System.arraycopy(from, 288, prelu1Weight, 0, 1);
    Panels.pack(from, 289, DENSE2, DENSE1, dense2Weight);
    System.arraycopy(from, 673, dense2Bias, 0, DENSE2);
    System.arraycopy(from, 689, layerNorm1Weight, 0, DENSE2);
    System.arraycopy(from, 705, layerNorm1Bias, 0, DENSE2);
    Panels.pack(from, 721, GENRES_OUTPUT, DENSE2, genresOutputWeight);
    System.arraycopy(from, 769, genresOutputBias, 0, GENRES_OUTPUT);
    Panels.pack(from, 772, STARS_DENSE1, DENSE2, starsDense1Weight);
    System.arraycopy(from, 900, starsDense1Bias, 0, STARS_DENSE1);
    Panels.pack(from, 908, STARS_OUTPUT, STARS_DENSE1, starsOutputWeight);
    System.arraycopy(from, 948, starsOutputBias, 0, STARS_OUTPUT);
    Panels.pack(from, 953, GROSS_OUTPUT, DENSE2, grossOutputWeight);
    System.arraycopy(from, 969, grossOutputBias, 0, GROSS_OUTPUT);
  }

  @Override
  public void readGradient(double[] into) {
    Panels.unpack(dense1WeightGradient, DENSE1, INPUTS, into, 0);
    System.arraycopy(batchNorm1WeightGradient, 0, into, 192, DENSE1);
    System.arraycopy(batchNorm1BiasGradient, 0, into, 216, DENSE1);
    System.arraycopy(prelu1WeightGradient, 0, into, 240, 1);
    Panels.unpack(dense2WeightGradient, DENSE2, DENSE1, into, 241);
    System.arraycopy(dense2BiasGradient, 0, into, 625, DENSE2);
    System.arraycopy(layerNorm1WeightGradient, 0, into, 641, DENSE2);
    System.arraycopy(layerNorm1BiasGradient, 0, into, 657, DENSE2);
    Panels.unpack(genresOutputWeightGradient, GENRES_OUTPUT, DENSE2, into, 673);
    System.arraycopy(genresOutputBiasGradient, 0, into, 721, GENRES_OUTPUT);
    Panels.unpack(starsDense1WeightGradient, STARS_DENSE1, DENSE2, into, 724);
    System.arraycopy(starsDense1BiasGradient, 0, into, 852, STARS_DENSE1);
    Panels.unpack(starsOutputWeightGradient, STARS_OUTPUT, STARS_DENSE1, into, 860);
    System.arraycopy(starsOutputBiasGradient, 0, into, 900, STARS_OUTPUT);
    Panels.unpack(grossOutputWeightGradient, GROSS_OUTPUT, DENSE2, into, 905);
    System.arraycopy(grossOutputBiasGradient, 0, into, 921, GROSS_OUTPUT);
  }

  @Override
  public void writeGradient(double[] from) {
    Panels.pack(from, 0, DENSE1, INPUTS, dense1WeightGradient);
    System.arraycopy(from, 192, batchNorm1WeightGradient, 0, DENSE1);
    System.arraycopy(from, 216, batchNorm1BiasGradient, 0, DENSE1);
    System.arraycopy(from, 240, prelu1WeightGradient, 0, 1);
    Panels.pack(from, 241, DENSE2, DENSE1, dense2WeightGradient);
    System.arraycopy(from, 625, dense2BiasGradient, 0, DENSE2);
    System.arraycopy(from, 641, layerNorm1WeightGradient, 0, DENSE2);
    System.arraycopy(from, 657, layerNorm1BiasGradient, 0, DENSE2);
    Panels.pack(from, 673, GENRES_OUTPUT, DENSE2, genresOutputWeightGradient);
    System.arraycopy(from, 721, genresOutputBiasGradient, 0, GENRES_OUTPUT);
    Panels.pack(from, 724, STARS_DENSE1, DENSE2, starsDense1WeightGradient);
    System.arraycopy(from, 852, starsDense1BiasGradient, 0, STARS_DENSE1);
    Panels.pack(from, 860, STARS_OUTPUT, STARS_DENSE1, starsOutputWeightGradient);
    System.arraycopy(from, 900, starsOutputBiasGradient, 0, STARS_OUTPUT);
    Panels.pack(from, 905, GROSS_OUTPUT, DENSE2, grossOutputWeightGradient);
    System.arraycopy(from, 921, grossOutputBiasGradient, 0, GROSS_OUTPUT);
  }

  @Override
  public int slotCount() {
    return 1844;
  }

  @Override
  public void readSlots(double[] into) {
    Panels.unpack(dense1WeightMean, DENSE1, INPUTS, into, 0);
    System.arraycopy(batchNorm1WeightMean, 0, into, 192, DENSE1);
    System.arraycopy(batchNorm1BiasMean, 0, into, 216, DENSE1);
    System.arraycopy(prelu1WeightMean, 0, into, 240, 1);
    Panels.unpack(dense2WeightMean, DENSE2, DENSE1, into, 241);
    System.arraycopy(dense2BiasMean, 0, into, 625, DENSE2);
    System.arraycopy(layerNorm1WeightMean, 0, into, 641, DENSE2);
    System.arraycopy(layerNorm1BiasMean, 0, into, 657, DENSE2);
    Panels.unpack(genresOutputWeightMean, GENRES_OUTPUT, DENSE2, into, 673);
    System.arraycopy(genresOutputBiasMean, 0, into, 721, GENRES_OUTPUT);
    Panels.unpack(starsDense1WeightMean, STARS_DENSE1, DENSE2, into, 724);
    System.arraycopy(starsDense1BiasMean, 0, into, 852, STARS_DENSE1);
    Panels.unpack(starsOutputWeightMean, STARS_OUTPUT, STARS_DENSE1, into, 860);
    System.arraycopy(starsOutputBiasMean, 0, into, 900, STARS_OUTPUT);
    Panels.unpack(grossOutputWeightMean, GROSS_OUTPUT, DENSE2, into, 905);
    System.arraycopy(grossOutputBiasMean, 0, into, 921, GROSS_OUTPUT);
    Panels.unpack(dense1WeightSquares, DENSE1, INPUTS, into, 922);
    System.arraycopy(batchNorm1WeightSquares, 0, into, 1114, DENSE1);
    System.arraycopy(batchNorm1BiasSquares, 0, into, 1138, DENSE1);
    System.arraycopy(prelu1WeightSquares, 0, into, 1162, 1);
    Panels.unpack(dense2WeightSquares, DENSE2, DENSE1, into, 1163);
    System.arraycopy(dense2BiasSquares, 0, into, 1547, DENSE2);
    System.arraycopy(layerNorm1WeightSquares, 0, into, 1563, DENSE2);
    System.arraycopy(layerNorm1BiasSquares, 0, into, 1579, DENSE2);
    Panels.unpack(genresOutputWeightSquares, GENRES_OUTPUT, DENSE2, into, 1595);
    System.arraycopy(genresOutputBiasSquares, 0, into, 1643, GENRES_OUTPUT);
    Panels.unpack(starsDense1WeightSquares, STARS_DENSE1, DENSE2, into, 1646);
    System.arraycopy(starsDense1BiasSquares, 0, into, 1774, STARS_DENSE1);
    Panels.unpack(starsOutputWeightSquares, STARS_OUTPUT, STARS_DENSE1, into, 1782);
    System.arraycopy(starsOutputBiasSquares, 0, into, 1822, STARS_OUTPUT);
    Panels.unpack(grossOutputWeightSquares, GROSS_OUTPUT, DENSE2, into, 1827);
    System.arraycopy(grossOutputBiasSquares, 0, into, 1843, GROSS_OUTPUT);
  }

  @Override
  public void writeSlots(double[] from) {
    Panels.pack(from, 0, DENSE1, INPUTS, dense1WeightMean);
    System.arraycopy(from, 192, batchNorm1WeightMean, 0, DENSE1);
    System.arraycopy(from, 216, batchNorm1BiasMean, 0, DENSE1);
    System.arraycopy(from, 240, prelu1WeightMean, 0, 1);
    Panels.pack(from, 241, DENSE2, DENSE1, dense2WeightMean);
    System.arraycopy(from, 625, dense2BiasMean, 0, DENSE2);
    System.arraycopy(from, 641, layerNorm1WeightMean, 0, DENSE2);
    System.arraycopy(from, 657, layerNorm1BiasMean, 0, DENSE2);
    Panels.pack(from, 673, GENRES_OUTPUT, DENSE2, genresOutputWeightMean);
    System.arraycopy(from, 721, genresOutputBiasMean, 0, GENRES_OUTPUT);
    Panels.pack(from, 724, STARS_DENSE1, DENSE2, starsDense1WeightMean);
    System.arraycopy(from, 852, starsDense1BiasMean, 0, STARS_DENSE1);
    Panels.pack(from, 860, STARS_OUTPUT, STARS_DENSE1, starsOutputWeightMean);
    System.arraycopy(from, 900, starsOutputBiasMean, 0, STARS_OUTPUT);
    Panels.pack(from, 905, GROSS_OUTPUT, DENSE2, grossOutputWeightMean);
    System.arraycopy(from, 921, grossOutputBiasMean, 0, GROSS_OUTPUT);
    Panels.pack(from, 922, DENSE1, INPUTS, dense1WeightSquares);
    System.arraycopy(from, 1114, batchNorm1WeightSquares, 0, DENSE1);
    System.arraycopy(from, 1138, batchNorm1BiasSquares, 0, DENSE1);
    System.arraycopy(from, 1162, prelu1WeightSquares, 0, 1);
    Panels.pack(from, 1163, DENSE2, DENSE1, dense2WeightSquares);
    System.arraycopy(from, 1547, dense2BiasSquares, 0, DENSE2);
    System.arraycopy(from, 1563, layerNorm1WeightSquares, 0, DENSE2);
    System.arraycopy(from, 1579, layerNorm1BiasSquares, 0, DENSE2);
    Panels.pack(from, 1595, GENRES_OUTPUT, DENSE2, genresOutputWeightSquares);
    System.arraycopy(from, 1643, genresOutputBiasSquares, 0, GENRES_OUTPUT);
    Panels.pack(from, 1646, STARS_DENSE1, DENSE2, starsDense1WeightSquares);
    System.arraycopy(from, 1774, starsDense1BiasSquares, 0, STARS_DENSE1);
    Panels.pack(from, 1782, STARS_OUTPUT, STARS_DENSE1, starsOutputWeightSquares);
    System.arraycopy(from, 1822, starsOutputBiasSquares, 0, STARS_OUTPUT);
    Panels.pack(from, 1827, GROSS_OUTPUT, DENSE2, grossOutputWeightSquares);
    System.arraycopy(from, 1843, grossOutputBiasSquares, 0, GROSS_OUTPUT);
  }

  private void clearSlots() {
    Arrays.fill(dense1WeightMean, 0);
    Arrays.fill(batchNorm1WeightMean, 0);
    Arrays.fill(batchNorm1BiasMean, 0);
    Arrays.fill(prelu1WeightMean, 0);
    Arrays.fill(dense2WeightMean, 0);
    Arrays.fill(dense2BiasMean, 0);
    Arrays.fill(layerNorm1WeightMean, 0);
    Arrays.fill(layerNorm1BiasMean, 0);
    Arrays.fill(genresOutputWeightMean, 0);
    Arrays.fill(genresOutputBiasMean, 0);
    Arrays.fill(starsDense1WeightMean, 0);
    Arrays.fill(starsDense1BiasMean, 0);
    Arrays.fill(starsOutputWeightMean, 0);
    Arrays.fill(starsOutputBiasMean, 0);
    Arrays.fill(grossOutputWeightMean, 0);
    Arrays.fill(grossOutputBiasMean, 0);
    Arrays.fill(dense1WeightSquares, 0);
    Arrays.fill(batchNorm1WeightSquares, 0);
    Arrays.fill(batchNorm1BiasSquares, 0);
    Arrays.fill(prelu1WeightSquares, 0);
    Arrays.fill(dense2WeightSquares, 0);
    Arrays.fill(dense2BiasSquares, 0);
    Arrays.fill(layerNorm1WeightSquares, 0);
    Arrays.fill(layerNorm1BiasSquares, 0);
    Arrays.fill(genresOutputWeightSquares, 0);
    Arrays.fill(genresOutputBiasSquares, 0);
    Arrays.fill(starsDense1WeightSquares, 0);
    Arrays.fill(starsDense1BiasSquares, 0);
    Arrays.fill(starsOutputWeightSquares, 0);
    Arrays.fill(starsOutputBiasSquares, 0);
    Arrays.fill(grossOutputWeightSquares, 0);
    Arrays.fill(grossOutputBiasSquares, 0);
    updates = 0;
    momentumProduct = 1;
    beta2Power = 1;
  }

  @Override
  public double[] optimizerScalars() {
    return new double[] {updates, momentumProduct, beta2Power};
  }

  @Override
  public void optimizerScalars(double[] scalars) {
    updates = scalars[0];
    momentumProduct = scalars[1];
    beta2Power = scalars[2];
  }

  @Override
  public double[] inputs() {
    return x;
  }

  @Override
  public int inputStride() {
    return INPUTS_STRIDE;
  }

  @Override
  public double[] targets() {
    return y;
  }

  @Override
  public int targetStride() {
    return TARGETS_STRIDE;
  }

  @Override
  public double[] outputs() {
    return outputs;
  }

  @Override
  public int outputStride() {
    return TARGETS_STRIDE;
  }

  @Override
  public void observe(int rows, LayerObserver<double[]> observer) {
    drawing = false;
    predicting = false;
    noise1(rows);
    observer.layer("noise1", "linear", 19, e1, INPUTS, INPUTS_STRIDE);
    dense1(rows);
    observer.layer("dense1", "linear", 20, z1, DENSE1, DENSE1_STRIDE);
    batchNorm1(rows);
    observer.layer("batchNorm1", "linear", 21, n1, DENSE1, DENSE1_STRIDE);
    prelu1(rows);
    observer.layer("prelu1", "prelu", 22, d1, DENSE1, DENSE1_STRIDE);
    dropout1(rows);
    observer.layer("dropout1", "linear", 23, d1, DENSE1, DENSE1_STRIDE);
    dense2(rows);
    observer.layer("dense2", "gelu", 24, a2, DENSE2, DENSE2_STRIDE);
    layerNorm1(rows);
    observer.layer("layerNorm1", "linear", 25, n2, DENSE2, DENSE2_STRIDE);
    genresOutput(rows);
    genresOutputPrediction(rows);
    observer.layer("genres.output", "sigmoid", 26, pGenres, GENRES_OUTPUT, GENRES_OUTPUT_STRIDE);
    starsDense1(rows);
    observer.layer("stars.dense1", "elu", 27, a4, STARS_DENSE1, STARS_DENSE1_STRIDE);
    starsOutput(rows);
    starsOutputPrediction(rows);
    observer.layer("stars.output", "softmax", 27, pStars, STARS_OUTPUT, STARS_OUTPUT_STRIDE);
    grossOutput(rows);
    observer.layer("gross.output", "linear", 28, pGross, GROSS_OUTPUT, GROSS_OUTPUT_STRIDE);
  }
}
