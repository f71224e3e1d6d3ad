package org.mlpc.examples.iris;

import java.util.Arrays;
import org.mlpc.runtime.Generated;
import org.mlpc.runtime.LayerObserver;
import org.mlpc.runtime.TrainableNetwork;
import org.mlpc.runtime.kernel.Dense;
import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.activation.Softmax;
import org.mlpc.runtime.kernel.activation.Tanh;
import org.mlpc.runtime.kernel.loss.SoftmaxCrossEntropy;
import org.mlpc.runtime.kernel.optimizer.Adam;
import org.mlpc.runtime.random.Initializers;

/**
 * Training of {@link IrisClassifier}: owns parameters, gradients and the buffers of a batch; one to a thread.
 */
@Generated("IrisClassifier.mlp")
final class IrisClassifierTraining implements TrainableNetwork<float[]> {

  private static final int INPUTS = 4;
  private static final int INPUTS_STRIDE = Panels.stride(INPUTS);
  private static final int TARGETS = 3;
  private static final int TARGETS_STRIDE = Panels.stride(TARGETS);
  private static final int HIDDEN = 16;
  private static final int HIDDEN_STRIDE = Panels.stride(HIDDEN);
  private static final int OUTPUT = 3;
  private static final int OUTPUT_STRIDE = Panels.stride(OUTPUT);
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;
  private static final double DECAY = 0.2;

  private final float[] hiddenWeight = new float[Panels.length(INPUTS, HIDDEN)];
  private final float[] hiddenWeightGradient = new float[Panels.length(INPUTS, HIDDEN)];
  private final float[] hiddenWeightMean = new float[Panels.length(INPUTS, HIDDEN)];
  private final float[] hiddenWeightSquares = new float[Panels.length(INPUTS, HIDDEN)];
  private final float[] hiddenBias = new float[Panels.padded(HIDDEN)];
  private final float[] hiddenBiasGradient = new float[Panels.padded(HIDDEN)];
  private final float[] hiddenBiasMean = new float[Panels.padded(HIDDEN)];
  private final float[] hiddenBiasSquares = new float[Panels.padded(HIDDEN)];
  private final float[] outputWeight = new float[Panels.length(HIDDEN, OUTPUT)];
  private final float[] outputWeightGradient = new float[Panels.length(HIDDEN, OUTPUT)];
  private final float[] outputWeightMean = new float[Panels.length(HIDDEN, OUTPUT)];
  private final float[] outputWeightSquares = new float[Panels.length(HIDDEN, OUTPUT)];
  private final float[] outputBias = new float[Panels.padded(OUTPUT)];
  private final float[] outputBiasGradient = new float[Panels.padded(OUTPUT)];
  private final float[] outputBiasMean = new float[Panels.padded(OUTPUT)];
  private final float[] outputBiasSquares = new float[Panels.padded(OUTPUT)];
  private final float[] y;
  private final float[] x;
  private final float[] a1;
  private final float[] z2;
  private final float[] p;
  private final float[] gz2;
  private final float[] gz1;
  private final float[] scratch;
  private double beta1Power = 1;
  private double beta2Power = 1;

  /**
   * Makes the buffers.
   *
   * @param maxRows the most rows a batch will have
   */
  IrisClassifierTraining(int maxRows) {
    y = new float[maxRows * TARGETS_STRIDE];
    x = new float[maxRows * INPUTS_STRIDE];
    a1 = new float[maxRows * HIDDEN_STRIDE];
    z2 = new float[maxRows * OUTPUT_STRIDE];
    p = new float[maxRows * OUTPUT_STRIDE];
    gz2 = new float[maxRows * OUTPUT_STRIDE];
    gz1 = new float[maxRows * HIDDEN_STRIDE];
    scratch = new float[Math.max(Dense.scratchLength(maxRows, INPUTS, HIDDEN),
        Dense.scratchLength(maxRows, HIDDEN, OUTPUT))];
  }

  @Override
  public void initialize(long seed) {
    float[] values = new float[131];
    Initializers.uniform(values, 0, 16, 4, -Math.sqrt(6.0 / (4 + 16)), Math.sqrt(6.0 / (4 + 16)),
        seed, 0);
    Initializers.uniform(values, 80, 3, 16, -Math.sqrt(6.0 / (16 + 3)), Math.sqrt(6.0 / (16 + 3)),
        seed, 2);
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
    return pass(rows);
  }

  @Override
  public double lossAndGradient(int rows) {
    return pass(rows);
  }

  /** Forward, loss, backward: leaves the sums of the gradients. */
  private double pass(int rows) {
    hidden(rows);
    output(rows);
    double loss = loss(rows);
    outputBackward(rows);
    hiddenBackward(rows);
    return loss;
  }

  @Override
  public void forward(int rows) {
    hidden(rows);
    output(rows);
    outputPrediction(rows);
  }

  /** z1 = x W1 + b1; a1 = tanh(z1): [rows x 4] to [rows x 16]. IrisClassifier.mlp:14 */
  private void hidden(int rows) {
    Dense.forward(x, rows, INPUTS, hiddenWeight, hiddenBias, HIDDEN, a1);
    Tanh.forward(a1, a1, rows * HIDDEN_STRIDE);
  }

  /** z2 = a1 W2 + b2; p = softmax(z2): [rows x 16] to [rows x 3]. IrisClassifier.mlp:15 */
  private void output(int rows) {
    Dense.forward(a1, rows, HIDDEN, outputWeight, outputBias, OUTPUT, z2);
  }

  /** p = softmax(z2), which training does together with the loss. */
  private void outputPrediction(int rows) {
    Softmax.forward(z2, rows, OUTPUT, p);
  }

  /** dL/dW2 = a1^T dL/dz2; dL/db2 = sum dL/dz2; dL/da1 = dL/dz2 W2^T. IrisClassifier.mlp:15 */
  private void outputBackward(int rows) {
    Dense.weightGradient(a1, rows, HIDDEN, gz2, OUTPUT, outputWeightGradient, scratch);
    Dense.biasGradient(gz2, rows, OUTPUT, outputBiasGradient);
    Dense.inputGradient(gz2, rows, OUTPUT, outputWeight, HIDDEN, gz1, scratch);
  }

  /** dL/dz1 = dL/da1 * tanh'; dL/dW1 = x^T dL/dz1; dL/db1 = sum dL/dz1. IrisClassifier.mlp:14 */
  private void hiddenBackward(int rows) {
    Tanh.gradient(a1, gz1, rows * HIDDEN_STRIDE);
    Dense.weightGradient(x, rows, INPUTS, gz1, HIDDEN, hiddenWeightGradient, scratch);
    Dense.biasGradient(gz1, rows, HIDDEN, hiddenBiasGradient);
  }

  /** The sum of the rows' crossEntropy of p against y, and dL/dz2 = p - y. IrisClassifier.mlp:19 */
  @Override
  public double loss(int rows) {
    return SoftmaxCrossEntropy.lossAndGradient(z2, y, rows, OUTPUT, 1, gz2);
  }

  @Override
  public double weight(int rows) {
    return rows;
  }

  @Override
  public void classWeights(double[] weights) {}

  @Override
  public boolean update(double weight, double rate) {
    beta1Power = Adam.power(beta1Power, BETA1);
    beta2Power = Adam.power(beta2Power, BETA2);
    double scale = 1 / weight;
    return hiddenUpdate(scale, rate)
        && outputUpdate(scale, rate);
  }

  /**
   * One step of adamW.
   *
   * @return whether all that it stored are numbers
   */
  private boolean hiddenUpdate(double scale, double rate) {
    boolean finite = Adam.step(hiddenWeight, hiddenWeightGradient, hiddenWeightMean,
        hiddenWeightSquares, hiddenWeight.length, scale, rate, BETA1, BETA2, 1 - beta1Power,
        1 - beta2Power, EPSILON, false, DECAY);
    finite &= Adam.step(hiddenBias, hiddenBiasGradient, hiddenBiasMean, hiddenBiasSquares,
        hiddenBias.length, scale, rate, BETA1, BETA2, 1 - beta1Power, 1 - beta2Power, EPSILON,
        false, DECAY);
    return finite;
  }

  /**
   * One step of adamW.
   *
   * @return whether all that it stored are numbers
   */
  private boolean outputUpdate(double scale, double rate) {
    boolean finite = Adam.step(outputWeight, outputWeightGradient, outputWeightMean,
        outputWeightSquares, outputWeight.length, scale, rate, BETA1, BETA2, 1 - beta1Power,
        1 - beta2Power, EPSILON, false, DECAY);
    finite &= Adam.step(outputBias, outputBiasGradient, outputBiasMean, outputBiasSquares,
        outputBias.length, scale, rate, BETA1, BETA2, 1 - beta1Power, 1 - beta2Power, EPSILON,
        false, DECAY);
    return finite;
  }

  @Override
  public void readValues(float[] into) {
    Panels.unpack(hiddenWeight, HIDDEN, INPUTS, into, 0);
    System.arraycopy(hiddenBias, 0, into, 64, HIDDEN);
    Panels.unpack(outputWeight, OUTPUT, HIDDEN, into, 80);
    System.arraycopy(outputBias, 0, into, 128, OUTPUT);
  }

  @Override
  public void writeValues(float[] from) {
    Panels.pack(from, 0, HIDDEN, INPUTS, hiddenWeight);
    System.arraycopy(from, 64, hiddenBias, 0, HIDDEN);
    Panels.pack(from, 80, OUTPUT, HIDDEN, outputWeight);
    System.arraycopy(from, 128, outputBias, 0, OUTPUT);
  }

  @Override
  public void readGradient(float[] into) {
    Panels.unpack(hiddenWeightGradient, HIDDEN, INPUTS, into, 0);
    System.arraycopy(hiddenBiasGradient, 0, into, 64, HIDDEN);
    Panels.unpack(outputWeightGradient, OUTPUT, HIDDEN, into, 80);
    System.arraycopy(outputBiasGradient, 0, into, 128, OUTPUT);
  }

  @Override
  public void writeGradient(float[] from) {
    Panels.pack(from, 0, HIDDEN, INPUTS, hiddenWeightGradient);
    System.arraycopy(from, 64, hiddenBiasGradient, 0, HIDDEN);
    Panels.pack(from, 80, OUTPUT, HIDDEN, outputWeightGradient);
    System.arraycopy(from, 128, outputBiasGradient, 0, OUTPUT);
  }

  @Override
  public int slotCount() {
    return 262;
  }

  @Override
  public void readSlots(float[] into) {
    Panels.unpack(hiddenWeightMean, HIDDEN, INPUTS, into, 0);
    System.arraycopy(hiddenBiasMean, 0, into, 64, HIDDEN);
    Panels.unpack(outputWeightMean, OUTPUT, HIDDEN, into, 80);
    System.arraycopy(outputBiasMean, 0, into, 128, OUTPUT);
    Panels.unpack(hiddenWeightSquares, HIDDEN, INPUTS, into, 131);
    System.arraycopy(hiddenBiasSquares, 0, into, 195, HIDDEN);
    Panels.unpack(outputWeightSquares, OUTPUT, HIDDEN, into, 211);
    System.arraycopy(outputBiasSquares, 0, into, 259, OUTPUT);
  }

  @Override
  public void writeSlots(float[] from) {
    Panels.pack(from, 0, HIDDEN, INPUTS, hiddenWeightMean);
    System.arraycopy(from, 64, hiddenBiasMean, 0, HIDDEN);
    Panels.pack(from, 80, OUTPUT, HIDDEN, outputWeightMean);
    System.arraycopy(from, 128, outputBiasMean, 0, OUTPUT);
    Panels.pack(from, 131, HIDDEN, INPUTS, hiddenWeightSquares);
    System.arraycopy(from, 195, hiddenBiasSquares, 0, HIDDEN);
    Panels.pack(from, 211, OUTPUT, HIDDEN, outputWeightSquares);
    System.arraycopy(from, 259, outputBiasSquares, 0, OUTPUT);
  }

  private void clearSlots() {
    Arrays.fill(hiddenWeightMean, 0);
    Arrays.fill(hiddenBiasMean, 0);
    Arrays.fill(outputWeightMean, 0);
    Arrays.fill(outputBiasMean, 0);
    Arrays.fill(hiddenWeightSquares, 0);
    Arrays.fill(hiddenBiasSquares, 0);
    Arrays.fill(outputWeightSquares, 0);
    Arrays.fill(outputBiasSquares, 0);
    beta1Power = 1;
    beta2Power = 1;
  }

  @Override
  public double[] optimizerScalars() {
    return new double[] {beta1Power, beta2Power};
  }

  @Override
  public void optimizerScalars(double[] scalars) {
    beta1Power = scalars[0];
    beta2Power = scalars[1];
  }

  @Override
  public float[] inputs() {
    return x;
  }

  @Override
  public int inputStride() {
    return INPUTS_STRIDE;
  }

  @Override
  public float[] targets() {
    return y;
  }

  @Override
  public int targetStride() {
    return TARGETS_STRIDE;
  }

  @Override
  public float[] outputs() {
    return p;
  }

  @Override
  public int outputStride() {
    return OUTPUT_STRIDE;
  }

  @Override
  public void observe(int rows, LayerObserver<float[]> observer) {
    hidden(rows);
    observer.layer("hidden", "tanh", 14, a1, HIDDEN, HIDDEN_STRIDE);
    output(rows);
    outputPrediction(rows);
    observer.layer("output", "softmax", 15, p, OUTPUT, OUTPUT_STRIDE);
  }
}
