package org.mlpc.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.io.Provenance;
import org.mlpc.runtime.io.TensorSpec;

/** A hand-written network of one dense layer, in place of a generated class. */
final class LinearNetwork<A> implements Network<double[], double[]> {

  private final Definition<A> definition;
  private final ModelContents<A> contents;

  private LinearNetwork(Definition<A> definition, ModelContents<A> contents) {
    this.definition = definition;
    this.contents = contents;
  }

  A values() {
    return contents.values();
  }

  ModelContents<A> contents() {
    return contents;
  }

  @Override
  public double[] predict(double[] input) {
    Schema schema = definition.schema();
    LinearTraining<A> arithmetic = definition.training(1, 1);
    arithmetic.writeValues(contents.values());
    for (int e = 0; e < input.length; e++) {
      definition.elements().set(arithmetic.inputs(), e, input[e]);
    }
    contents.normalization().inputsInPlace(arithmetic.inputs(), 0);
    arithmetic.forward(1);
    contents.normalization().outputsInPlace(arithmetic.outputs(), 0);
    double[] outputs = new double[schema.targetWidth()];
    for (int e = 0; e < outputs.length; e++) {
      outputs[e] = definition.elements().get(arithmetic.outputs(), e);
    }
    return outputs;
  }

  @Override
  public List<double[]> predict(List<? extends double[]> inputs) {
    return inputs.stream().map(this::predict).toList();
  }

  @Override
  public Schema schema() {
    return definition.schema();
  }

  @Override
  public int parameterCount() {
    return NetworkSize.parameters(definition);
  }

  @Override
  public void save(Path file) throws IOException {
    definition.save(this, file);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    definition.save(this, out);
  }

  /** What a generated class would tell of itself. */
  record Definition<A>(Schema schema, Elements<A> elements, TrainingPlan plan, double momentum, double noise)
      implements NetworkDefinition<LinearNetwork<A>, A> {

    static Definition<double[]> of(Schema schema, TrainingPlan plan) {
      return new Definition<>(schema, Elements.FLOAT64, plan, 0, 0);
    }

    LinearNetwork<A> initialized(long seed) {
      return Trainer.of(this).seed(seed).network();
    }

    @Override
    public String name() {
      return "Linear";
    }

    @Override
    public String fileName() {
      return "Linear.mlp";
    }

    @Override
    public String source() {
      return "model Linear { … }\n";
    }

    @Override
    public List<TensorSpec> tensors() {
      int in = schema.inputWidth();
      int out = schema.targetWidth();
      return List.of(
          new TensorSpec("output.weight", List.of(out, in), true, 7),
          new TensorSpec("output.bias", List.of(out), true, 7),
          new TensorSpec("output.steps", List.of(1), false, 7));
    }

    @Override
    public LinearTraining<A> training(int maxRows, int threads) {
      return new LinearTraining<>(this, maxRows);
    }

    @Override
    public LinearNetwork<A> network(ModelContents<A> contents) {
      A copy = elements.copyOf(contents.values());
      return new LinearNetwork<>(this, new ModelContents<>(copy, contents.normalization(), contents.provenance()));
    }

    @Override
    public void predict(LinearNetwork<A> network, A features, A outputs, int rows) {
      for (int row = 0; row < rows; row++) {
        double[] input = new double[schema.inputWidth()];
        for (int e = 0; e < input.length; e++) {
          input[e] = elements.get(features, row * input.length + e);
        }
        double[] predicted = network.predict(input);
        for (int e = 0; e < predicted.length; e++) {
          elements.set(outputs, row * predicted.length + e, predicted[e]);
        }
      }
    }

    @Override
    public ModelContents<A> contents(LinearNetwork<A> network) {
      Provenance provenance = network.contents.provenance();
      return new ModelContents<>(
          elements.copyOf(network.contents.values()), network.contents.normalization(), provenance);
    }
  }
}
