package org.mlpc.checks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.mlpc.runtime.EpochResult;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.TrainingRun;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.InputException;

/**
 * What every network should hold to, for the tests that {@code mlpc:generate-tests} writes. A check that fails throws an
 * {@link AssertionError} that names the line of the {@code .mlp} file where there is one.
 *
 * @param <N> the generated class
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class NetworkChecks<N extends Network<?, ?>, A> {

  private static final int ROWS = 12;
  private static final long SEED = 20_260_102;

  private final NetworkDefinition<N, A> definition;

  private NetworkChecks(NetworkDefinition<N, A> definition) {
    this.definition = definition;
  }

  /** The checks of a network. */
  public static <N extends Network<?, ?>, A> NetworkChecks<N, A> of(NetworkDefinition<N, A> definition) {
    return new NetworkChecks<>(definition);
  }

  /** The backward pass gives what central differences give, of a network in double precision. */
  public void gradient() {
    none(new GradientChecks<>(definition).compute().unlikeDifferences());
  }

  /** Loss and gradient are those of the same network in double precision. */
  public void gradientLike(NetworkDefinition<?, double[]> exact) {
    GradientChecks<A> mine = new GradientChecks<>(definition).compute();
    GradientChecks<double[]> its = new GradientChecks<>(exact);
    its.adopt(mine);
    none(mine.unlike(its.compute()));
  }

  /** The same seed gives the same bytes, another seed others. */
  public void sameSeedSameBytes() throws IOException {
    byte[] first = bytes(train(2, 1));
    check(Arrays.equals(first, bytes(train(2, 1))), "two trainings with the same seed differ");
    check(!Arrays.equals(first, bytes(train(2, 2))), "trainings with different seeds are the same");
  }

  /** What was saved is loaded, to the bit. */
  public void savedAndLoaded() throws IOException {
    byte[] saved = bytes(train(1, 1));
    N loaded = definition.load(new ByteArrayInputStream(saved), "the saved network");
    check(Arrays.equals(saved, bytes(loaded)), "a network that was saved and loaded differs from itself");
  }

  /** Files that are cut, or none at all, are refused. */
  public void refusesDamagedFiles() throws IOException {
    byte[] saved = bytes(train(1, 1));
    refused(Arrays.copyOf(saved, saved.length - 1), "a file without its last byte");
    refused(Arrays.copyOf(saved, 20), "a file cut in its header");
    refused("not a model".getBytes(StandardCharsets.US_ASCII), "a text file");
  }

  /** Trained long enough on a dozen random rows, the loss falls. */
  public void canLearn() {
    List<EpochResult> epochs = train(200).history().epochs();
    double first = epochs.get(0).loss();
    double least = epochs.stream().mapToDouble(EpochResult::loss).min().orElse(first);
    check(least < first, "200 epochs on " + ROWS + " rows did not make the loss smaller than " + first);
  }

  /**
   * The file's examples hold: for the bundled network, or without one for a network trained on them.
   *
   * @param lines the line of each in the {@code .mlp} file
   * @param rows the cells of each, separated by commas, inputs before targets
   */
  public void examples(int[] lines, String... rows) throws IOException {
    new PromiseChecks<>(definition).examples(lines, rows);
  }

  /**
   * The bundled network reaches a bar.
   *
   * @param line of the {@code .mlp} file
   * @param metric as the file spells it: {@code accuracy}, {@code rating.rmse}
   * @param file sought on the class path, then in {@code folder}
   */
  public void expect(int line, String metric, boolean atLeast, double bound, String file, String folder)
      throws IOException {
    new PromiseChecks<>(definition).expect(line, metric, atLeast, bound, file, folder);
  }

  /** Random rows of inputs, row-major, as {@code predict} takes them. */
  public A inputs(int rows) {
    Dataset<A> data = RandomRows.of(definition, rows, SEED);
    A inputs = definition.elements().allocate(rows * definition.schema().inputWidth());
    for (int row = 0; row < rows; row++) {
      data.copyFeatures(row, inputs, row * definition.schema().inputWidth());
    }
    return inputs;
  }

  /** A network trained a little, so that its weights are nobody's initial ones. */
  public N trained() {
    return train(3, 1);
  }

  private TrainingRun<N> train(int epochs) {
    Dataset<A> rows = RandomRows.of(definition, ROWS, SEED);
    return Trainer.of(definition).epochs(epochs).batch(0).threads(1).validation(rows).test(rows).fit(rows);
  }

  private N train(int epochs, long seed) {
    Dataset<A> rows = RandomRows.of(definition, ROWS, SEED);
    return Trainer.of(definition).epochs(epochs).batch(0).seed(seed).threads(1).validation(rows).test(rows).fit(rows)
        .network();
  }

  private byte[] bytes(N network) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    definition.save(network, out);
    return out.toByteArray();
  }

  private void refused(byte[] file, String what) {
    try {
      definition.load(new ByteArrayInputStream(file), what);
    } catch (InputException expected) {
      return;
    }
    throw new AssertionError(definition.fileName() + ": " + what + " was loaded as if it were whole");
  }

  private void none(List<String> faults) {
    check(faults.isEmpty(), faults.size() + " wrong gradients, first of all\n" + String.join("\n",
        faults.subList(0, Math.min(5, faults.size()))));
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      throw new AssertionError(definition.fileName() + ": " + fault);
    }
  }
}
