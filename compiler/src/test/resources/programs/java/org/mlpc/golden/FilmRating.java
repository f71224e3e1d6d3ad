package org.mlpc.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.mlpc.runtime.kernel.activation.Elu;
import org.mlpc.runtime.kernel.activation.Gelu;
import org.mlpc.runtime.kernel.activation.Prelu;
import org.mlpc.runtime.kernel.activation.Sigmoid;
import org.mlpc.runtime.kernel.activation.Softmax;
import org.mlpc.runtime.kernel.normalization.BatchNorm;
import org.mlpc.runtime.kernel.normalization.GroupNorm;

/**
 * Guesses the genres of a film and how many stars it gets.
 *
 * <p>8 to genres 3, stars 5, gross 1, 922 parameters, 808 multiply-adds a prediction. Generated from {@code
 * FilmRating.mlp}.
 *
 * <pre>
 * layer          shape     activation  init    parameters  line
 * noise1         8                                      -    19
 * dense1         8 to 24               he             192    20
 * batchNorm1     24                                    48    21
 * prelu1         24        prelu                        1    22
 * dropout1       24                                     -    23
 * dense2         24 to 16  gelu        he             400    24
 * layerNorm1     16                                    32    25
 * genres.output  16 to 3   sigmoid     xavier          51    26
 * stars.dense1   16 to 8   elu         he             136    27
 * stars.output   8 to 5    softmax     xavier          45    27
 * gross.output   16 to 1   linear      xavier          17    28
 * </pre>
 *
 * <p>Trained with bce and crossEntropy and huber and nadam (Dozat, 2016, Incorporating Nesterov momentum into
 * Adam): rate 0.002, beta1 0.9, beta2 0.999, epsilon 1e-8, momentumDecay 0.004; batches of 32, 30 epochs.
 * A loaded or trained network is immutable: share it between threads.
 *
 * @serial exclude
 */
@Generated("FilmRating.mlp")
public final class FilmRating implements Network<FilmRating.Input, FilmRating.Prediction> {

  private static final long serialVersionUID = 1L;
  private static final int INPUTS = 8;
  private static final int INPUTS_STRIDE = Panels.stride(INPUTS);
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
  private static final int OUTPUTS = 9;

  /** Rows that are predicted at once. */
  private static final int BLOCK = 256;
  private static final RowEncoder INPUT_ROWS = RowEncoder.inputs(FilmRatingDefinition.SCHEMA);
  private static final RowEncoder TARGET_ROWS = RowEncoder.targets(FilmRatingDefinition.SCHEMA);
  private static final Genres[] GENRES_LABELS = Genres.values();
  private static final Stars[] STARS_LABELS = Stars.values();
  private static final ThreadLocal<Workspace> WORKSPACE = new ThreadLocal<>();
  private static final double[] NO_BIAS = new double[Panels.padded(DENSE1)];

  private final transient Normalization normalization;
  private final transient Provenance provenance;
  private final double[] dense1Weight = new double[Panels.length(INPUTS, DENSE1)];
  private final double[] batchNorm1Weight = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1Bias = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1RunningMean = new double[Panels.padded(DENSE1)];
  private final double[] batchNorm1RunningVar = new double[Panels.padded(DENSE1)];
  private final double[] prelu1Weight = new double[1];
  private final double[] dense2Weight = new double[Panels.length(DENSE1, DENSE2)];
  private final double[] dense2Bias = new double[Panels.padded(DENSE2)];
  private final double[] layerNorm1Weight = new double[Panels.padded(DENSE2)];
  private final double[] layerNorm1Bias = new double[Panels.padded(DENSE2)];
  private final double[] genresOutputWeight = new double[Panels.length(DENSE2, GENRES_OUTPUT)];
  private final double[] genresOutputBias = new double[Panels.padded(GENRES_OUTPUT)];
  private final double[] starsDense1Weight = new double[Panels.length(DENSE2, STARS_DENSE1)];
  private final double[] starsDense1Bias = new double[Panels.padded(STARS_DENSE1)];
  private final double[] starsOutputWeight = new double[Panels.length(STARS_DENSE1, STARS_OUTPUT)];
  private final double[] starsOutputBias = new double[Panels.padded(STARS_OUTPUT)];
  private final double[] grossOutputWeight = new double[Panels.length(DENSE2, GROSS_OUTPUT)];
  private final double[] grossOutputBias = new double[Panels.padded(GROSS_OUTPUT)];

  /**
   * A network of these contents.
   *
   * @param contents are copied
   */
  FilmRating(ModelContents<double[]> contents) {
    normalization = contents.normalization();
    provenance = contents.provenance();
    double[] values = contents.values();
    Panels.pack(values, 0, DENSE1, INPUTS, dense1Weight);
    System.arraycopy(values, 192, batchNorm1Weight, 0, DENSE1);
    System.arraycopy(values, 216, batchNorm1Bias, 0, DENSE1);
    System.arraycopy(values, 240, batchNorm1RunningMean, 0, DENSE1);
    System.arraycopy(values, 264, batchNorm1RunningVar, 0, DENSE1);
    System.arraycopy(values, 288, prelu1Weight, 0, 1);
    Panels.pack(values, 289, DENSE2, DENSE1, dense2Weight);
    System.arraycopy(values, 673, dense2Bias, 0, DENSE2);
    System.arraycopy(values, 689, layerNorm1Weight, 0, DENSE2);
    System.arraycopy(values, 705, layerNorm1Bias, 0, DENSE2);
    Panels.pack(values, 721, GENRES_OUTPUT, DENSE2, genresOutputWeight);
    System.arraycopy(values, 769, genresOutputBias, 0, GENRES_OUTPUT);
    Panels.pack(values, 772, STARS_DENSE1, DENSE2, starsDense1Weight);
    System.arraycopy(values, 900, starsDense1Bias, 0, STARS_DENSE1);
    Panels.pack(values, 908, STARS_OUTPUT, STARS_DENSE1, starsOutputWeight);
    System.arraycopy(values, 948, starsOutputBias, 0, STARS_OUTPUT);
    Panels.pack(values, 953, GROSS_OUTPUT, DENSE2, grossOutputWeight);
    System.arraycopy(values, 969, grossOutputBias, 0, GROSS_OUTPUT);
  }

  /**
   * A network with initial weights, by the seed of the {@code .mlp} file, not trained.
   *
   * @return the network
   */
  public static FilmRating initialized() {
    return initialized(7);
  }

  /**
   * A network with initial weights, not trained.
   *
   * @param seed which draw of the weights
   * @return the network
   */
  public static FilmRating initialized(long seed) {
    return trainer().seed(seed).network();
  }

  /**
   * Reads a model file.
   *
   * @param file the file, as {@link #save} wrote it
   * @return the network
   * @throws InputException if it is no model file, damaged, or of another network: the message names what differs
   */
  public static FilmRating load(Path file) {
    return definition().load(file);
  }

  /**
   * Reads a model file from a stream, which is left open.
   *
   * @param in the bytes of the file
   * @return the network
   * @throws InputException if it is no model file, damaged, or of another network: the message names what differs
   */
  public static FilmRating load(InputStream in) {
    return definition().load(in, "the stream");
  }

  /**
   * The network whose weights are packaged beside this class.
   *
   * @return the network
   */
  public static FilmRating bundled() {
    String resource = "FilmRating.safetensors";
    try (InputStream in = FilmRating.class.getResourceAsStream(resource)) {
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
  public static Trainer<FilmRating, double[]> trainer() {
    return Trainer.of(definition());
  }

  /**
   * What the runtime knows of this network.
   *
   * @return its definition
   */
  public static NetworkDefinition<FilmRating, double[]> definition() {
    return FilmRatingDefinition.INSTANCE;
  }

  /**
   * Reads rows from a CSV file with a header.
   *
   * @param csv the file
   * @return its rows
   * @throws InputException if a cell is at fault: the message names file, row and column
   */
  public static Dataset<double[]> dataset(Path csv) {
    return Dataset.csv(FilmRatingDefinition.SCHEMA, definition().elements(), csv);
  }

  /**
   * Rows from records.
   *
   * @param examples the rows
   * @return the same as a data set
   * @throws InputException if a value is missing or outside its range
   */
  public static Dataset<double[]> dataset(List<Example> examples) {
    double[] features = new double[examples.size() * INPUT_ROWS.width()];
    double[] targets = new double[examples.size() * TARGET_ROWS.width()];
    for (int row = 0; row < examples.size(); row++) {
      encode(examples.get(row).input(), features, row);
      encodeTargets(examples.get(row), targets, row);
    }
    return Dataset.of(FilmRatingDefinition.SCHEMA, definition().elements(), features, targets);
  }

  @Override
  public Schema schema() {
    return FilmRatingDefinition.SCHEMA;
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
    double[] features = new double[inputs.size() * INPUTS];
    double[] outputs = new double[inputs.size() * OUTPUTS];
    for (int row = 0; row < inputs.size(); row++) {
      encode(inputs.get(row), features, row);
    }
    predict(features, outputs, inputs.size());
    List<Prediction> predictions = new ArrayList<>(inputs.size());
    for (int row = 0; row < inputs.size(); row++) {
      predictions.add(decode(outputs, row * OUTPUTS));
    }
    return predictions;
  }

  /**
   * Predicts one row, without allocating.
   *
   * @param features the encoded inputs, before their transforms
   * @param outputs receives the outputs, in the units of the targets
   */
  public void predict(double[] features, double[] outputs) {
    Workspace at = workspace();
    at.reserve(1);
    normalization.inputs(features, 0, at.e1, 0);
    forward(at, 1);
    System.arraycopy(at.pGenres, 0, outputs, 0, GENRES_OUTPUT);
    System.arraycopy(at.pStars, 0, outputs, 3, STARS_OUTPUT);
    System.arraycopy(at.pGross, 0, outputs, 8, GROSS_OUTPUT);
    normalization.outputs(outputs, 0);
  }

  /**
   * Predicts many rows; the same values, to the bit, as one by one.
   *
   * @param features the encoded inputs of each row, one row after the other, before their transforms
   * @param outputs receives the outputs of each row, in the units of the targets
   * @param rows how many rows
   */
  public void predict(double[] features, double[] outputs, int rows) {
    Workspace at = workspace();
    for (int from = 0; from < rows; from += BLOCK) {
      int block = Math.min(BLOCK, rows - from);
      at.reserve(block);
      for (int row = 0; row < block; row++) {
        normalization.inputs(features, (from + row) * INPUTS, at.e1, row * INPUTS_STRIDE);
      }
      forward(at, block);
      for (int row = 0; row < block; row++) {
        System.arraycopy(at.pGenres, row * GENRES_OUTPUT_STRIDE, outputs, (from + row) * OUTPUTS,
            GENRES_OUTPUT);
        System.arraycopy(at.pStars, row * STARS_OUTPUT_STRIDE, outputs, (from + row) * OUTPUTS + 3,
            STARS_OUTPUT);
        System.arraycopy(at.pGross, row * GROSS_OUTPUT_STRIDE, outputs, (from + row) * OUTPUTS + 8,
            GROSS_OUTPUT);
        normalization.outputs(outputs, (from + row) * OUTPUTS);
      }
    }
  }

  private void forward(Workspace at, int rows) {
    // z1 = e1 W1: [rows x 8] to [rows x 24]. FilmRating.mlp:20
    Dense.forward(at.e1, rows, INPUTS, dense1Weight, NO_BIAS, DENSE1, at.d1);
    // n1 = gamma (z1 - mean) / sqrt(variance + eps) + beta, over the batch: [rows x 24] to [rows x 24].
    // FilmRating.mlp:21
    BatchNorm.predict(at.d1, rows, DENSE1, batchNorm1Weight, batchNorm1Bias, 1e-5,
        batchNorm1RunningMean, batchNorm1RunningVar, at.d1);
    // a1 = prelu(n1): [rows x 24] to [rows x 24]. FilmRating.mlp:22
    Prelu.forward(at.d1, rows, DENSE1, prelu1Weight, false, at.d1);
    // z2 = d1 W2 + b2; a2 = gelu(z2): [rows x 24] to [rows x 16]. FilmRating.mlp:24
    Dense.forward(at.d1, rows, DENSE1, dense2Weight, dense2Bias, DENSE2, at.n2);
    Gelu.forward(at.n2, at.n2, rows * DENSE2_STRIDE);
    // n2 = gamma (a2 - mean) / sqrt(variance + eps) + beta, over each row: [rows x 16] to [rows x 16].
    // FilmRating.mlp:25
    GroupNorm.forward(at.n2, rows, DENSE2, 1, layerNorm1Weight, layerNorm1Bias, 1e-5, at.n2,
        at.n2Inverse, at.n2);
    // z3 = n2 W3 + b3; p.genres = sigmoid(z3): [rows x 16] to [rows x 3]. FilmRating.mlp:26
    Dense.forward(at.n2, rows, DENSE2, genresOutputWeight, genresOutputBias, GENRES_OUTPUT,
        at.pGenres);
    Sigmoid.forward(at.pGenres, at.pGenres, rows * GENRES_OUTPUT_STRIDE);
    // z4 = n2 W4 + b4; a4 = elu(z4): [rows x 16] to [rows x 8]. FilmRating.mlp:27
    Dense.forward(at.n2, rows, DENSE2, starsDense1Weight, starsDense1Bias, STARS_DENSE1, at.a4);
    Elu.forward(at.a4, at.a4, rows * STARS_DENSE1_STRIDE, 1);
    // z5 = a4 W5 + b5; p.stars = softmax(z5): [rows x 8] to [rows x 5]. FilmRating.mlp:27
    Dense.forward(at.a4, rows, STARS_DENSE1, starsOutputWeight, starsOutputBias, STARS_OUTPUT,
        at.pStars);
    Softmax.forward(at.pStars, rows, STARS_OUTPUT, at.pStars);
    // z6 = n2 W6 + b6: [rows x 16] to [rows x 1]. FilmRating.mlp:28
    Dense.forward(at.n2, rows, DENSE2, grossOutputWeight, grossOutputBias, GROSS_OUTPUT, at.pGross);
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
  ModelContents<double[]> contents() {
    double[] values = new double[970];
    Panels.unpack(dense1Weight, DENSE1, INPUTS, values, 0);
    System.arraycopy(batchNorm1Weight, 0, values, 192, DENSE1);
    System.arraycopy(batchNorm1Bias, 0, values, 216, DENSE1);
    System.arraycopy(batchNorm1RunningMean, 0, values, 240, DENSE1);
    System.arraycopy(batchNorm1RunningVar, 0, values, 264, DENSE1);
    System.arraycopy(prelu1Weight, 0, values, 288, 1);
    Panels.unpack(dense2Weight, DENSE2, DENSE1, values, 289);
    System.arraycopy(dense2Bias, 0, values, 673, DENSE2);
    System.arraycopy(layerNorm1Weight, 0, values, 689, DENSE2);
    System.arraycopy(layerNorm1Bias, 0, values, 705, DENSE2);
    Panels.unpack(genresOutputWeight, GENRES_OUTPUT, DENSE2, values, 721);
    System.arraycopy(genresOutputBias, 0, values, 769, GENRES_OUTPUT);
    Panels.unpack(starsDense1Weight, STARS_DENSE1, DENSE2, values, 772);
    System.arraycopy(starsDense1Bias, 0, values, 900, STARS_DENSE1);
    Panels.unpack(starsOutputWeight, STARS_OUTPUT, STARS_DENSE1, values, 908);
    System.arraycopy(starsOutputBias, 0, values, 948, STARS_OUTPUT);
    Panels.unpack(grossOutputWeight, GROSS_OUTPUT, DENSE2, values, 953);
    System.arraycopy(grossOutputBias, 0, values, 969, GROSS_OUTPUT);
    return new ModelContents<>(values, normalization, provenance);
  }

  @Override
  public int parameterCount() {
    return 922;
  }

  /**
   * What training adjusts, in the order of the model file: layer by layer, weight [out, in] row by
   * row, then bias.
   *
   * @return a copy
   */
  public double[] parameters() {
    double[] values = new double[922];
    Panels.unpack(dense1Weight, DENSE1, INPUTS, values, 0);
    System.arraycopy(batchNorm1Weight, 0, values, 192, DENSE1);
    System.arraycopy(batchNorm1Bias, 0, values, 216, DENSE1);
    System.arraycopy(prelu1Weight, 0, values, 240, 1);
    Panels.unpack(dense2Weight, DENSE2, DENSE1, values, 241);
    System.arraycopy(dense2Bias, 0, values, 625, DENSE2);
    System.arraycopy(layerNorm1Weight, 0, values, 641, DENSE2);
    System.arraycopy(layerNorm1Bias, 0, values, 657, DENSE2);
    Panels.unpack(genresOutputWeight, GENRES_OUTPUT, DENSE2, values, 673);
    System.arraycopy(genresOutputBias, 0, values, 721, GENRES_OUTPUT);
    Panels.unpack(starsDense1Weight, STARS_DENSE1, DENSE2, values, 724);
    System.arraycopy(starsDense1Bias, 0, values, 852, STARS_DENSE1);
    Panels.unpack(starsOutputWeight, STARS_OUTPUT, STARS_DENSE1, values, 860);
    System.arraycopy(starsOutputBias, 0, values, 900, STARS_OUTPUT);
    Panels.unpack(grossOutputWeight, GROSS_OUTPUT, DENSE2, values, 905);
    System.arraycopy(grossOutputBias, 0, values, 921, GROSS_OUTPUT);
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
  public double lossAndGradient(double[] x, double[] y, int rows, double[] gradientSum) {
    FilmRatingTraining training = onTargets(y, rows);
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
  public double weight(double[] y, int rows) {
    return onTargets(y, rows).weight(rows);
  }

  private FilmRatingTraining onTargets(double[] y, int rows) {
    Workspace at = workspace();
    if (at.trainingRows < rows) {
      at.training = new FilmRatingTraining(rows);
      at.trainingRows = rows;
      at.trainingOf = null;
    }
    if (at.trainingOf != this) {
      at.training.writeValues(contents().values());
      at.training.classWeights(normalization.classWeights());
      at.trainingOf = this;
    }
    for (int row = 0; row < rows; row++) {
      normalization.targets(y, row * 9, at.training.targets(), row * at.training.targetStride());
    }
    return at.training;
  }

  private static void encode(Input input, double[] rows, int row) {
    INPUT_ROWS.number(0, input.year(), rows, row);
    INPUT_ROWS.number(1, input.minutes(), rows, row);
    INPUT_ROWS.number(2, input.budget(), rows, row);
    INPUT_ROWS.label(3, input.country(), rows, row);
    INPUT_ROWS.truth(4, input.shown(), rows, row);
  }

  private static void encodeTargets(Example example, double[] rows, int row) {
    TARGET_ROWS.labels(0, example.genres(), rows, row);
    TARGET_ROWS.label(1, example.stars(), rows, row);
    TARGET_ROWS.number(2, example.gross(), rows, row);
  }

  private static Prediction decode(double[] outputs, int at) {
    return new Prediction(decodeGenres(outputs, at), Arrays.copyOfRange(outputs, at, at + 3),
        STARS_LABELS[RowDecoder.greatest(outputs, at + 3, 5)],
        Arrays.copyOfRange(outputs, at + 3, at + 8), outputs[at + 8]);
  }

  private static Set<Genres> decodeGenres(double[] outputs, int at) {
    Set<Genres> labels = EnumSet.noneOf(Genres.class);
    for (Genres label : GENRES_LABELS) {
      if (outputs[at + label.ordinal()] >= 0.4) {
        labels.add(label);
      }
    }
    return Collections.unmodifiableSet(labels);
  }

  /**
   * What one prediction is made from, in the units of the data file.
   *
   * @param year Column year.
   * @param minutes Column minutes. May be missing.
   * @param budget Column budget.
   * @param country Column country.
   * @param shown Column shown.
   * @serial exclude
   */
  public record Input(int year, Double minutes, double budget, Country country,
      boolean shown) implements Serializable {}

  /** The labels of country. */
  public enum Country {
    /** As the data file has it: france. */
    FRANCE("france"),

    /** As the data file has it: japan. */
    JAPAN("japan"),

    /** As the data file has it: United States. */
    USA("United States");

    private final String label;

    Country(String label) {
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

  /** The labels of genres. */
  public enum Genres {
    /** As the data file has it: comedy. */
    COMEDY("comedy"),

    /** As the data file has it: drama. */
    DRAMA("drama"),

    /** As the data file has it: horror. */
    HORROR("horror");

    private final String label;

    Genres(String label) {
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

  /** The labels of stars. */
  public enum Stars {
    /** As the data file has it: 1. */
    STARS_1("1"),

    /** As the data file has it: 2. */
    STARS_2("2"),

    /** As the data file has it: 3. */
    STARS_3("3"),

    /** As the data file has it: 4. */
    STARS_4("4"),

    /** As the data file has it: 5. */
    STARS_5("5");

    private final String label;

    Stars(String label) {
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
   * @param genres the labels with a probability of at least 0.4
   * @param genresProbabilities the probability of each label by itself, in the order of the enum
   * @param stars the most probable label
   * @param starsProbabilities the probability of each label, in the order of the enum; they sum to 1
   * @param gross the predicted value.
   * @serial exclude
   */
  public record Prediction(Set<Genres> genres, double[] genresProbabilities, Stars stars,
      double[] starsProbabilities, double gross) implements Serializable {
    /**
     * The probability of one label.
     *
     * @param label which
     * @return its probability
     */
    public double genresProbability(Genres label) {
      return genresProbabilities[label.ordinal()];
    }

    /**
     * The probability of one label.
     *
     * @param label which
     * @return its probability
     */
    public double starsProbability(Stars label) {
      return starsProbabilities[label.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Prediction that
          && Objects.equals(genres, that.genres)
          && Arrays.equals(genresProbabilities, that.genresProbabilities)
          && Objects.equals(stars, that.stars)
          && Arrays.equals(starsProbabilities, that.starsProbabilities)
          && Objects.equals(gross, that.gross);
    }

    @Override
    public int hashCode() {
      return Objects.hash(genres, Arrays.hashCode(genresProbabilities), stars,
          Arrays.hashCode(starsProbabilities), gross);
    }

    @Override
    public String toString() {
      return "Prediction[genres=" + genres
          + ", genresProbabilities=" + Arrays.toString(genresProbabilities) + ", stars=" + stars
          + ", starsProbabilities=" + Arrays.toString(starsProbabilities) + ", gross=" + gross
          + "]";
    }
  }

  /**
   * One row to learn from.
   *
   * @param input what is known
   * @param genres Column genres.
   * @param stars Column stars.
   * @param gross Column gross.
   * @serial exclude
   */
  public record Example(Input input, Set<Genres> genres, Stars stars,
      double gross) implements Serializable {}

  /** Where one thread predicts. */
  private static final class Workspace {
    private final double[] features = new double[INPUTS];
    private final double[] row = new double[OUTPUTS];
    private int capacity;
    private double[] e1;
    private double[] d1;
    private double[] n2;
    private double[] pGenres;
    private double[] a4;
    private double[] pStars;
    private double[] pGross;
    private double[] n2Inverse;
    private FilmRatingTraining training;
    private int trainingRows;

    /** Whose weights training has. */
    private FilmRating trainingOf;

    private void reserve(int rows) {
      if (rows <= capacity) {
        return;
      }
      capacity = rows;
      e1 = new double[rows * DENSE2_STRIDE];
      d1 = new double[rows * DENSE1_STRIDE];
      n2 = e1;
      pGenres = d1;
      a4 = new double[rows * STARS_DENSE1_STRIDE];
      pStars = new double[rows * STARS_OUTPUT_STRIDE];
      pGross = a4;
      n2Inverse = new double[rows * 1];
    }
  }
}
