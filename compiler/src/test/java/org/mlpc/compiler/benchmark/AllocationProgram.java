package org.mlpc.compiler.benchmark;

import java.util.function.ToDoubleFunction;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.TrainingListener;
import org.mlpc.runtime.TrainingStart;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;

/**
 * Prints for each generated class how many bytes updates and raw predictions allocate once they have been made for the
 * first time. To be run by the interpreter, which allocates whatever the text says.
 */
final class AllocationProgram {

  private static final int ROWS = 9;
  private static final int TIMES = 3;

  private AllocationProgram() {}

  /**
   * Arguments: threads, and the names of classes; beside each lies a class of the name with {@code Sums} at its end.
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    for (int i = 1; i < arguments.length; i++) {
      NetworkDefinition<?, ?> definition =
          (NetworkDefinition<?, ?>) Class.forName(arguments[i]).getMethod("definition").invoke(null);
      Class<?> sums = Class.forName(arguments[i] + "Sums");
      report(definition, sums.getDeclaredConstructor().newInstance(), Integer.parseInt(arguments[0]));
    }
  }

  @SuppressWarnings("unchecked")
  private static <N extends Network<?, ?>, A> void report(
      NetworkDefinition<N, A> definition, Object sums, int threads) {
    // Large enough to be shared, if there are threads to share it.
    int batch = threads > 1 ? 64 : 7;
    Dataset<A> rows = SyntheticRows.dataset(definition.schema(), definition.elements(), 3 * batch + 5);
    Steps steps = new Steps();
    N network = Trainer.of(definition).batch(batch).epochs(5).threads(threads).validation(rows).listener(steps).fit(rows).network();
    String bytes = definition.name() + " steps " + steps.count + " bytes " + steps.bytes;
    if (threads == 1) {
      bytes += " " + prediction(definition, network, 1) + " " + prediction(definition, network, ROWS)
          + " " + sums(definition, network, (ToDoubleFunction<Object[]>) sums);
    }
    System.out.println(bytes);
  }

  /** Bytes from one update to the next, over all threads of the training; the first epoch is left out. */
  private static final class Steps implements TrainingListener {

    private int count;
    private long bytes;
    private int last;
    private long own;
    private long helpers;

    @Override
    public void started(TrainingStart start) {
      last = start.batches();
    }

    @Override
    public void batchFinished(int epoch, int batch, double loss) {
      if (epoch > 1 && batch == last && last > 1) {
        bytes += Allocation.ofThisThread() - own + Allocation.ofHelpers() - helpers;
        count += last - 1;
      } else if (epoch > 1 && batch == 1) {
        helpers = Allocation.ofHelpers();
        own = Allocation.ofThisThread();
      }
    }
  }

  private static <N extends Network<?, ?>, A> long prediction(NetworkDefinition<N, A> definition, N network, int rows) {
    A features = SyntheticRows.inputs(definition.schema(), definition.elements(), rows);
    A outputs = definition.elements().allocate(rows * definition.schema().targetWidth());
    definition.predict(network, features, outputs, rows);
    long before = Allocation.ofThisThread();
    for (int i = 0; i < TIMES; i++) {
      definition.predict(network, features, outputs, rows);
    }
    return Allocation.ofThisThread() - before;
  }

  /** The model's own lossAndGradient and weight. */
  private static <N extends Network<?, ?>, A> long sums(
      NetworkDefinition<N, A> definition, N network, ToDoubleFunction<Object[]> sums) {
    Object[] arguments = {network, inputs(definition), targets(definition), gradient(definition)};
    sums.applyAsDouble(arguments);
    long before = Allocation.ofThisThread();
    for (int i = 0; i < TIMES; i++) {
      sums.applyAsDouble(arguments);
    }
    return Allocation.ofThisThread() - before;
  }

  private static <A> A inputs(NetworkDefinition<?, A> definition) {
    return SyntheticRows.inputs(definition.schema(), definition.elements(), ROWS);
  }

  private static <A> A targets(NetworkDefinition<?, A> definition) {
    Schema schema = definition.schema();
    Elements<A> elements = definition.elements();
    Dataset<A> rows = SyntheticRows.dataset(schema, elements, ROWS);
    A targets = elements.allocate(ROWS * schema.targetWidth());
    for (int row = 0; row < ROWS; row++) {
      rows.copyTargets(row, targets, row * schema.targetWidth());
    }
    return targets;
  }

  private static <A> A gradient(NetworkDefinition<?, A> definition) {
    int size = definition.tensors().stream().filter(tensor -> tensor.trainable()).mapToInt(tensor -> tensor.size()).sum();
    return definition.elements().allocate(size);
  }
}
