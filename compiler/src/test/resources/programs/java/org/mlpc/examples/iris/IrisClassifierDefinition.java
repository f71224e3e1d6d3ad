package org.mlpc.examples.iris;

import java.util.List;
import org.mlpc.runtime.Generated;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.TrainableNetwork;
import org.mlpc.runtime.TrainingPlan;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.io.TensorSpec;

/** What the runtime knows of {@link IrisClassifier}: its columns, its tensors, how it learns. */
@Generated("IrisClassifier.mlp")
final class IrisClassifierDefinition implements NetworkDefinition<IrisClassifier, float[]> {

  private static final long serialVersionUID = 1L;

  /** The only one. */
  static final IrisClassifierDefinition INSTANCE = new IrisClassifierDefinition();

  /** The columns that go in and come out. */
  static final Schema SCHEMA = columns();

  private IrisClassifierDefinition() {}

  @Override
  public String name() {
    return "IrisClassifier";
  }

  @Override
  public String fileName() {
    return "IrisClassifier.mlp";
  }

  @Override
  public String source() {
    return """
        package org.mlpc.examples.iris

        /// Classifies an iris flower from four measurements in centimetres.
        model IrisClassifier {
          input @standardize {
            sepalLength: real  @column("sepal length (cm)")
            sepalWidth:  real  @column("sepal width (cm)")
            petalLength: real  @column("petal length (cm)")
            petalWidth:  real  @column("petal width (cm)")
          }
          output { species: category { setosa, versicolor, virginica } }

          network {
            hidden = dense(16, tanh)
            output(softmax)
          }

          train {
            loss      = crossEntropy
            optimizer = adamW(rate = 0.01, decay = 0.2)
            batch     = 16
            epochs    = 80
            seed      = 42
            report    = [accuracy, f1Macro, confusion]
          }

          limit { params <= 500 }
        }
        """;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<TensorSpec> tensors() {
    return List.of(
        new TensorSpec("hidden.weight", List.of(16, 4), true, 14),
        new TensorSpec("hidden.bias", List.of(16), true, 14),
        new TensorSpec("output.weight", List.of(3, 16), true, 15),
        new TensorSpec("output.bias", List.of(3), true, 15));
  }

  @Override
  public TrainingPlan plan() {
    return TrainingPlan.builder()
        .rate(0.01)
        .batch(16)
        .epochs(80)
        .seed(42)
        .report("accuracy", "f1Macro", "confusion")
        .build();
  }

  @Override
  public Elements<float[]> elements() {
    return Elements.FLOAT32;
  }

  @Override
  public TrainableNetwork<float[]> training(int maxRows, int threads) {
    return new IrisClassifierTraining(maxRows);
  }

  @Override
  public IrisClassifier network(ModelContents<float[]> contents) {
    return new IrisClassifier(contents);
  }

  @Override
  public ModelContents<float[]> contents(IrisClassifier network) {
    return network.contents();
  }

  @Override
  public void predict(IrisClassifier network, float[] features, float[] outputs, int rows) {
    if (rows == 1) {
      network.predict(features, outputs);
    } else {
      network.predict(features, outputs, rows);
    }
  }

  private static Schema columns() {
    return Schema.builder()
        .input(Column.real("sepalLength").header("sepal length (cm)").standardize())
        .input(Column.real("sepalWidth").header("sepal width (cm)").standardize())
        .input(Column.real("petalLength").header("petal length (cm)").standardize())
        .input(Column.real("petalWidth").header("petal width (cm)").standardize())
        .target(Column.category("species", "setosa", "versicolor", "virginica"))
        .build();
  }

  private Object readResolve() {
    return INSTANCE;
  }
}
