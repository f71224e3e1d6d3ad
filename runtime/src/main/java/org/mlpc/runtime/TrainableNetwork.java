package org.mlpc.runtime;

/**
 * The generated arithmetic of one network in training, with the buffers of a batch: one to a trainer, not thread-safe.
 *
 * <p>The trainer writes prepared rows (transforms applied) into {@link #inputs()} and {@link #targets()}, both
 * row-major with {@link #inputStride()} and {@link #targetStride()}, and calls {@link #step}. Values leave and enter
 * in file order; inside, they lie as the kernels want them.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public interface TrainableNetwork<A> {

  /** Draws every parameter anew by its initialiser; optimiser slots go back to zero. */
  void initialize(long seed);

  /** The batch's inputs, [maxRows × inputStride]. */
  A inputs();

  /** Elements from one row of {@link #inputs} to the next. */
  int inputStride();

  /** The batch's targets, [maxRows × targetStride]: one-hot for a category, 0 or 1 for bool and set. */
  A targets();

  /** Elements from one row of {@link #targets} to the next. */
  int targetStride();

  /** The outputs of the last {@link #forward}, [maxRows × outputStride], in transformed units. */
  A outputs();

  /** Elements from one row of {@link #outputs} to the next. */
  int outputStride();

  /** Weights of the classes (or of false and true) of each target in turn, for losses that ask for balanced ones. */
  void classWeights(double[] weights);

  /**
   * One update: forward with dropout, loss, backward, update.
   *
   * @param rows how many rows of the batch buffers count
   * @param seed and {@code step} (from 0) number the random draws of dropout and noise
   * @param rate the learning rate of this step
   * @return the sum of the rows' (weighted) losses before the update, without penalty. NaN or infinite if the losses
   *     are, and then no update was made; NaN if the update overflowed, and then the values are to be thrown away
   */
  double step(int rows, long seed, long step, double rate);

  /**
   * Forward and backward alone, dropout drawn as in {@link #step}; the gradient sums stay for {@link #readGradient}.
   */
  double lossAndGradient(int rows, long seed, long step);

  /**
   * Forward and backward alone, nothing drawn at random: dropout and noise are off, batch statistics are the batch's.
   */
  double lossAndGradient(int rows);

  /**
   * The update alone, from the gradient sums that {@link #lossAndGradient} left or {@link #writeGradient} brought.
   *
   * @param weight the divisor: rows, or the sum of their class weights
   * @return false if it overflowed: the values hold a NaN or infinity and are to be thrown away
   */
  boolean update(double weight, double rate);

  /** Inference: no dropout, running statistics; fills {@link #outputs()}. */
  void forward(int rows);

  /** The sum of the rows' losses after {@link #forward}. */
  double loss(int rows);

  /** Rows, or the sum of the class weights of the rows in {@link #targets()}. */
  double weight(int rows);

  /** Copies all tensors, running statistics included, to file order. */
  void readValues(A into);

  /** Takes all tensors from file order. */
  void writeValues(A from);

  /** Copies the gradient sums of the parameters (trainable tensors only) to file order. */
  void readGradient(A into);

  /** Takes gradient sums of the parameters from file order. */
  void writeGradient(A from);

  /** How many numbers {@link #readSlots} copies. */
  int slotCount();

  /** Copies what the optimiser keeps between steps, for a checkpoint. */
  void readSlots(A into);

  /** Takes back what {@link #readSlots} copied. */
  void writeSlots(A from);

  /** Running products of the bias corrections and whatever else the optimiser keeps in double. */
  double[] optimizerScalars();

  /** Takes back what {@link #optimizerScalars} gave. */
  void optimizerScalars(double[] scalars);

  /**
   * Runs the forward pass of training, nothing drawn at random, and shows each layer's activations: for watching dead
   * and saturated units, and for finding the layer where a number overflowed. Running statistics stay as they are.
   */
  void observe(int rows, LayerObserver<A> observer);
}
