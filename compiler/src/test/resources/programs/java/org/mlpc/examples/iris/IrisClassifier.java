package org.mlpc.examples.iris;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mlpc.runtime.Generated;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.data.RowDecoder;
import org.mlpc.runtime.data.RowEncoder;
import org.mlpc.runtime.data.Schema;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.io.Provenance;
import org.mlpc.runtime.kernel.Dense;
import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.activation.Softmax;
import org.mlpc.runtime.kernel.activation.Tanh;

/**
 * Classifies an iris flower from four measurements in centimetres.
 *
 * <p>4 to 16 to 3, 131 parameters, 112 multiply-adds a prediction. Generated from {@code IrisClassifier.mlp}.
 *
 * <pre>
 * layer   shape    activation  init    parameters  line
 * hidden  4 to 16  tanh        xavier          80    14
 * output  16 to 3  softmax     xavier          51    15
 * </pre>
 *
 * <p>Trained with crossEntropy and adamW (Loshchilov and Hutter, 2019, Decoupled weight decay regularization):
 * rate 0.01, beta1 0.9, beta2 0.999, epsilon 1e-8, decay 0.2; batches of 16, 80 epochs.
 * A loaded or trained network is immutable: share it between threads.
 *
 * @serial exclude
 */
@Generated("IrisClassifier.mlp")
public final class IrisClassifier implements Network<IrisClassifier.Input, IrisClassifier.Prediction> {

  private static final long serialVersionUID = 1L;
  private static final int INPUTS = 4;
  private static final int INPUTS_STRIDE = Panels.stride(INPUTS);
  private static final int HIDDEN = 16;
  private static final int HIDDEN_STRIDE = Panels.stride(HIDDEN);
  private static final int OUTPUT = 3;
  private static final int OUTPUT_STRIDE = Panels.stride(OUTPUT);

  /** Rows that are predicted at once. */
  private static final int BLOCK = 256;
  private static final RowEncoder INPUT_ROWS = RowEncoder.inputs(IrisClassifierDefinition.SCHEMA);
  private static final RowEncoder TARGET_ROWS = RowEncoder.targets(IrisClassifierDefinition.SCHEMA);
  private static final Species[] SPECIES_LABELS = Species.values();
  private static final ThreadLocal<Workspace> WORKSPACE = new ThreadLocal<>();

  private final transient Normalization normalization;
  private final transient Provenance provenance;
  private final float[] hiddenWeight = new float[Panels.length(INPUTS, HIDDEN)];
  private final float[] hiddenBias = new float[Panels.padded(HIDDEN)];
  private final float[] outputWeight = new float[Panels.length(HIDDEN, OUTPUT)];
  private final float[] outputBias = new float[Panels.padded(OUTPUT)];

  /**
   * A network of these contents.
   *
   * @param contents are copied
   */
  IrisClassifier(ModelContents<float[]> contents) {
    normalization = contents.normalization();
    provenance = contents.provenance();
    float[] values = contents.values();
    Panels.pack(values, 0, HIDDEN, INPUTS, hiddenWeight);
    System.arraycopy(values, 64, hiddenBias, 0, HIDDEN);
    Panels.pack(values, 80, OUTPUT, HIDDEN, outputWeight);
    System.arraycopy(values, 128, outputBias, 0, OUTPUT);
  }

  /**
   * A network with initial weights, by the seed of the {@code .mlp} file, not trained.
   *
   * @return the network
   */
  public static IrisClassifier initialized() {
    return initialized(42);
  }

  /**
   * A network with initial weights, not trained.
   *
   * @param seed which draw of the weights
   * @return the network
   */
  public static IrisClassifier initialized(long seed) {
    return trainer().seed(seed).network();
  }

  /**
   * Reads a model file.
   *
   * @param file the file, as {@link #save} wrote it
   * @return the network
   * @throws InputException if it is no model file, damaged, or of another network: the message names what differs
   */
  public static IrisClassifier load(Path file) {
    return definition().load(file);
  }

  /**
   * Reads a model file from a stream, which is left open.
   *
   * @param in the bytes of the file
   * @return the network
   * @throws InputException if it is no model file, damaged, or of another network: the message names what differs
   */
  public static IrisClassifier load(InputStream in) {
    return definition().load(in, "the stream");
  }

  /**
   * The network whose weights are packaged beside this class.
   *
   * @return the network
   */
  public static IrisClassifier bundled() {
    String resource = "IrisClassifier.safetensors";
    try (InputStream in = IrisClassifier.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new InputException(resource
            + " is not packaged beside the class: train the model and put its file there");
      }
      return definition().load(in, resource);
    } catch (IOException e) {
      throw new InputException(resource + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Trains this network as its {@code .mlp} file says, or otherwise.
   *
   * @return a trainer to adjust and to give rows to
   */
  public static Trainer<IrisClassifier, float[]> trainer() {
    return Trainer.of(definition());
  }

  /**
   * What the runtime knows of this network.
   *
   * @return its definition
   */
  public static NetworkDefinition<IrisClassifier, float[]> definition() {
    return IrisClassifierDefinition.INSTANCE;
  }

  /**
   * Reads rows from a CSV file with a header.
   *
   * @param csv the file
   * @return its rows
   * @throws InputException if a cell is at fault: the message names file, row and column
   */
  public static Dataset<float[]> dataset(Path csv) {
    return Dataset.csv(IrisClassifierDefinition.SCHEMA, definition().elements(), csv);
  }

  /**
   * Rows from records.
   *
   * @param examples the rows
   * @return the same as a data set
   * @throws InputException if a value is missing or outside its range
   */
  public static Dataset<float[]> dataset(List<Example> examples) {
    float[] features = new float[examples.size() * INPUT_ROWS.width()];
    float[] targets = new float[examples.size() * TARGET_ROWS.width()];
    for (int row = 0; row < examples.size(); row++) {
      encode(examples.get(row).input(), features, row);
      encodeTargets(examples.get(row), targets, row);
    }
    return Dataset.of(IrisClassifierDefinition.SCHEMA, definition().elements(), features, targets);
  }

  @Override
  public Schema schema() {
    return IrisClassifierDefinition.SCHEMA;
  }

  @Override
  public void save(Path file) throws IOException {
    definition().save(this, file);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    definition().save(this, out);
  }

  private Object writeReplace() {
    return definition().serialized(this);
  }

  @Override
  public Prediction predict(Input input) {
    Workspace at = workspace();
    Arrays.fill(at.features, 0);
    encode(input, at.features, 0);
    predict(at.features, at.row);
    return decode(at.row, 0);
  }

  @Override
  public List<Prediction> predict(List<? extends Input> inputs) {
    float[] features = new float[inputs.size() * INPUTS];
    float[] outputs = new float[inputs.size() * OUTPUT];
    for (int row = 0; row < inputs.size(); row++) {
      encode(inputs.get(row), features, row);
    }
    predict(features, outputs, inputs.size());
    List<Prediction> predictions = new ArrayList<>(inputs.size());
    for (int row = 0; row < inputs.size(); row++) {
      predictions.add(decode(outputs, row * OUTPUT));
    }
    return predictions;
  }

  /**
   * Predicts one row, without allocating.
   *
   * @param features the encoded inputs, before their transforms
   * @param outputs receives the outputs, in the units of the targets
   */
  public void predict(float[] features, float[] outputs) {
    Workspace at = workspace();
    at.reserve(1);
    normalization.inputs(features, 0, at.x, 0);
    forward(at, 1);
    System.arraycopy(at.p, 0, outputs, 0, OUTPUT);
  }

  /**
   * Predicts many rows; the same values, to the bit, as one by one.
   *
   * @param features the encoded inputs of each row, one row after the other, before their transforms
   * @param outputs receives the outputs of each row, in the units of the targets
   * @param rows how many rows
   */
  public void predict(float[] features, float[] outputs, int rows) {
    Workspace at = workspace();
    for (int from = 0; from < rows; from += BLOCK) {
      int block = Math.min(BLOCK, rows - from);
      at.reserve(block);
      for (int row = 0; row < block; row++) {
        normalization.inputs(features, (from + row) * INPUTS, at.x, row * INPUTS_STRIDE);
      }
      forward(at, block);
      for (int row = 0; row < block; row++) {
        System.arraycopy(at.p, row * OUTPUT_STRIDE, outputs, (from + row) * OUTPUT, OUTPUT);
      }
    }
  }

  private void forward(Workspace at, int rows) {
    // z1 = x W1 + b1; a1 = tanh(z1): [rows x 4] to [rows x 16]. IrisClassifier.mlp:14
    Dense.forward(at.x, rows, INPUTS, hiddenWeight, hiddenBias, HIDDEN, at.a1);
    Tanh.forward(at.a1, at.a1, rows * HIDDEN_STRIDE);
    // z2 = a1 W2 + b2; p = softmax(z2): [rows x 16] to [rows x 3]. IrisClassifier.mlp:15
    Dense.forward(at.a1, rows, HIDDEN, outputWeight, outputBias, OUTPUT, at.p);
    Softmax.forward(at.p, rows, OUTPUT, at.p);
  }

  private static Workspace workspace() {
    Workspace own = WORKSPACE.get();
    if (own == null) {
      own = new Workspace();
      WORKSPACE.set(own);
    }
    return own;
  }

  /**
   * What the network consists of.
   *
   * @return a copy
   */
  ModelContents<float[]> contents() {
    float[] values = new float[131];
    Panels.unpack(hiddenWeight, HIDDEN, INPUTS, values, 0);
    System.arraycopy(hiddenBias, 0, values, 64, HIDDEN);
    Panels.unpack(outputWeight, OUTPUT, HIDDEN, values, 80);
    System.arraycopy(outputBias, 0, values, 128, OUTPUT);
    return new ModelContents<>(values, normalization, provenance);
  }

  @Override
  public int parameterCount() {
    return 131;
  }

  /**
   * What training adjusts, in the order of the model file: layer by layer, weight [out, in] row by
   * row, then bias.
   *
   * @return a copy
   */
  public float[] parameters() {
    float[] values = new float[131];
    Panels.unpack(hiddenWeight, HIDDEN, INPUTS, values, 0);
    System.arraycopy(hiddenBias, 0, values, 64, HIDDEN);
    Panels.unpack(outputWeight, OUTPUT, HIDDEN, values, 80);
    System.arraycopy(outputBias, 0, values, 128, OUTPUT);
    return values;
  }

  /**
   * Sums of loss and gradient over rows, without penalty; nothing is drawn at random. A thread keeps the
   * buffers of its largest call.
   *
   * @param x the encoded inputs of each row, before their transforms
   * @param y the encoded targets of each row, before their transforms
   * @param rows how many rows
   * @param gradientSum overwritten, one number a parameter
   * @return the sum of the rows' (weighted) losses
   */
  public double lossAndGradient(float[] x, float[] y, int rows, float[] gradientSum) {
    IrisClassifierTraining training = onTargets(y, rows);
    for (int row = 0; row < rows; row++) {
      normalization.inputs(x, row * INPUTS, training.inputs(), row * training.inputStride());
    }
    double loss = training.lossAndGradient(rows);
    training.readGradient(gradientSum);
    return loss;
  }

  /**
   * What the sums of {@link #lossAndGradient} are to be divided by.
   *
   * @param y the encoded targets of each row
   * @param rows how many rows
   * @return rows, or the sum of the weights of their classes
   */
  public double weight(float[] y, int rows) {
    return onTargets(y, rows).weight(rows);
  }

  private IrisClassifierTraining onTargets(float[] y, int rows) {
    Workspace at = workspace();
    if (at.trainingRows < rows) {
      at.training = new IrisClassifierTraining(rows);
      at.trainingRows = rows;
      at.trainingOf = null;
    }
    if (at.trainingOf != this) {
      at.training.writeValues(contents().values());
      at.training.classWeights(normalization.classWeights());
      at.trainingOf = this;
    }
    for (int row = 0; row < rows; row++) {
      normalization.targets(y, row * 3, at.training.targets(), row * at.training.targetStride());
    }
    return at.training;
  }

  private static void encode(Input input, float[] rows, int row) {
    INPUT_ROWS.number(0, input.sepalLength(), rows, row);
    INPUT_ROWS.number(1, input.sepalWidth(), rows, row);
    INPUT_ROWS.number(2, input.petalLength(), rows, row);
    INPUT_ROWS.number(3, input.petalWidth(), rows, row);
  }

  private static void encodeTargets(Example example, float[] rows, int row) {
    TARGET_ROWS.label(0, example.species(), rows, row);
  }

  private static Prediction decode(float[] outputs, int at) {
    return new Prediction(SPECIES_LABELS[RowDecoder.greatest(outputs, at, 3)],
        Arrays.copyOfRange(outputs, at, at + 3));
  }

  /**
   * What one prediction is made from, in the units of the data file.
   *
   * @param sepalLength Column sepal length (cm).
   * @param sepalWidth Column sepal width (cm).
   * @param petalLength Column petal length (cm).
   * @param petalWidth Column petal width (cm).
   * @serial exclude
   */
  public record Input(double sepalLength, double sepalWidth, double petalLength,
      double petalWidth) implements Serializable {}

  /** The labels of species. */
  public enum Species {
    /** As the data file has it: setosa. */
    SETOSA("setosa"),

    /** As the data file has it: versicolor. */
    VERSICOLOR("versicolor"),

    /** As the data file has it: virginica. */
    VIRGINICA("virginica");

    private final String label;

    Species(String label) {
      this.label = label;
    }

    /**
     * The label as it stands in data files.
     *
     * @return the text of the label
     */
    public String label() {
      return label;
    }
  }

  /**
   * What the network says of one example.
   *
   * @param species the most probable label
   * @param probabilities the probability of each label, in the order of the enum; they sum to 1
   * @serial exclude
   */
  public record Prediction(Species species, float[] probabilities) implements Serializable {
    /**
     * The probability of one label.
     *
     * @param label which
     * @return its probability
     */
    public float probability(Species label) {
      return probabilities[label.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Prediction that
          && Objects.equals(species, that.species)
          && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
      return Objects.hash(species, Arrays.hashCode(probabilities));
    }

    @Override
    public String toString() {
      return "Prediction[species=" + species + ", probabilities=" + Arrays.toString(probabilities)
          + "]";
    }
  }

  /**
   * One row to learn from.
   *
   * @param input what is known
   * @param species Column species.
   * @serial exclude
   */
  public record Example(Input input, Species species) implements Serializable {}

  /** Where one thread predicts. */
  private static final class Workspace {
    private final float[] features = new float[INPUTS];
    private final float[] row = new float[OUTPUT];
    private int capacity;
    private float[] x;
    private float[] a1;
    private float[] p;
    private IrisClassifierTraining training;
    private int trainingRows;

    /** Whose weights training has. */
    private IrisClassifier trainingOf;

    private void reserve(int rows) {
      if (rows <= capacity) {
        return;
      }
      capacity = rows;
      x = new float[rows * INPUTS_STRIDE];
      a1 = new float[rows * HIDDEN_STRIDE];
      p = x;
    }
  }
}
