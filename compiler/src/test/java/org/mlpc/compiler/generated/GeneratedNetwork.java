package org.mlpc.compiler.generated;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.io.Provenance;
import org.mlpc.runtime.io.TensorSpec;

/**
 * A class compiled in memory from {@code .mlp} text, driven through its public face; arrays are doubles whatever its
 * element type.
 *
 * @param <A> the array of its element type
 */
final class GeneratedNetwork<A> {

  private static final Map<String, GeneratedNetwork<?>> COMPILED = new ConcurrentHashMap<>();

  private final Class<?> type;
  private final NetworkDefinition<Network<?, ?>, A> definition;
  private final Elements<A> elements;

  private GeneratedNetwork(Class<?> type, NetworkDefinition<Network<?, ?>, A> definition) {
    this.type = type;
    this.definition = definition;
    this.elements = definition.elements();
  }

  /** Compiles a model, which must have no errors, unless it was compiled before. */
  static GeneratedNetwork<?> compile(String mlp) {
    return COMPILED.computeIfAbsent(mlp, GeneratedNetwork::compileAnew);
  }

  private static GeneratedNetwork<?> compileAnew(String mlp) {
    CompilationResult result = MlpCompiler.compile(List.of(SourceFile.of("Golden.mlp", mlp)), CompilerOptions.DEFAULT);
    if (result.diagnostics().hasErrors()) {
      throw new AssertionError(result.diagnostics().list() + "\n" + mlp);
    }
    Map<String, String> sources =
        result.files().stream().collect(Collectors.toMap(GeneratedFile::className, GeneratedFile::text));
    ClassLoader classes = InMemoryCompiler.compile(sources, List.of(Network.class));
    try {
      Class<?> type = classes.loadClass("Golden");
      return of(type, (NetworkDefinition<?, ?>) type.getMethod("definition").invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <A> GeneratedNetwork<A> of(Class<?> type, NetworkDefinition<?, A> definition) {
    return new GeneratedNetwork<>(type, (NetworkDefinition<Network<?, ?>, A>) definition);
  }

  /** The generated class. */
  Class<?> type() {
    return type;
  }

  /** A network with these tensors; those not named are zero. */
  Network<?, ?> network(Map<String, double[]> tensors) {
    return definition.network(new ModelContents<>(
        values(tensors), Normalization.identity(definition.schema()), Provenance.initial("", 1)));
  }

  /** A network with drawn weights. */
  Network<?, ?> initialized(long seed) {
    try {
      return (Network<?, ?>) type.getMethod("initialized", long.class).invoke(null, seed);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A trainer that starts from these tensors; those not named are zero. */
  Trainer<Network<?, ?>, A> trainer(Map<String, double[]> tensors) {
    return Trainer.of(definition).initialValues(values(tensors));
  }

  /** A trainer that starts from the weights that the file's seed draws. */
  Trainer<Network<?, ?>, A> trainer() {
    return Trainer.of(definition);
  }

  /** Trains as long as the file says, on rows of raw inputs and targets. */
  Network<?, ?> trained(double[] x, double[] y) {
    return trainer().fit(Dataset.of(definition.schema(), elements, array(x), array(y))).network();
  }

  /** The outputs for rows of raw inputs. */
  double[] predict(Network<?, ?> network, double[] x) {
    int rows = x.length / definition.schema().inputWidth();
    A outputs = elements.allocate(rows * definition.schema().targetWidth());
    try {
      A features = array(x);
      type.getMethod("predict", features.getClass(), features.getClass(), int.class)
          .invoke(network, features, outputs, rows);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    return doubles(outputs);
  }

  /** Trains on rows of raw inputs and targets, from these tensors. */
  void fit(Map<String, double[]> tensors, double[] x, double[] y) {
    trainer(tensors).fit(Dataset.of(definition.schema(), elements, array(x), array(y)));
  }

  /** The sum of the rows' losses in training, and (overwritten) of their gradients. */
  double lossAndGradient(Trainer<Network<?, ?>, A> trainer, double[] x, double[] y, double[] gradientSum) {
    A sums = elements.allocate(gradientSum.length);
    double loss = trainer.lossAndGradient(array(x), array(y), x.length / definition.schema().inputWidth(), sums);
    System.arraycopy(doubles(sums), 0, gradientSum, 0, gradientSum.length);
    return loss;
  }

  /** One update from a sum of gradients over {@code weight} rows. */
  void step(Trainer<Network<?, ?>, A> trainer, double[] gradientSum, double weight) {
    trainer.step(array(gradientSum), weight);
  }

  /** All values of a network in file order. */
  double[] values(Network<?, ?> network) {
    return doubles(definition.contents(network).values());
  }

  private A values(Map<String, double[]> tensors) {
    A values = elements.allocate(definition.tensors().stream().mapToInt(TensorSpec::size).sum());
    int at = 0;
    for (TensorSpec tensor : definition.tensors()) {
      double[] given = tensors.getOrDefault(tensor.name(), new double[tensor.size()]);
      if (given.length != tensor.size()) {
        throw new AssertionError(tensor + " from " + given.length + " values");
      }
      for (double value : given) {
        elements.set(values, at++, value);
      }
    }
    return values;
  }

  private A array(double[] values) {
    A array = elements.allocate(values.length);
    for (int i = 0; i < values.length; i++) {
      elements.set(array, i, values[i]);
    }
    return array;
  }

  private double[] doubles(A array) {
    double[] values = new double[elements.length(array)];
    for (int i = 0; i < values.length; i++) {
      values[i] = elements.get(array, i);
    }
    return values;
  }
}
