package org.mlpc.compiler.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Initializer;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.Schedule;

/** Builds networks for tests layer by layer, without a source text. */
public final class NetworkSketch {

  private final String name;
  private final Precision precision;
  private final Schema schema;
  private final ForwardBuilder forward;
  private final List<Tensor> tensors = new ArrayList<>();
  private final List<Output> outputs = new ArrayList<>();
  private final List<Value> losses = new ArrayList<>();
  private final List<Double> lossWeights = new ArrayList<>();
  private Value current;
  private double l1;
  private double l2;
  private int norms;
  private int layers;
  private int lossLine;
  private Configured<Optimizer> optimizer =
      new Configured<>(Optimizer.SGD, new Arguments(Map.of("rate", new Argument.Scalar(0.01)), Set.of("rate")));
  private Optional<Configured<Schedule>> schedule = Optional.empty();

  public NetworkSketch(String name, Precision precision, Schema schema) {
    this.name = name;
    this.precision = precision;
    this.schema = schema;
    this.forward = new ForwardBuilder(schema.inputWidth(), schema.targetWidth(), 5);
    this.current = forward.input();
  }

  /** A schema of {@code inputs} real columns and these targets, whose offsets are set here. */
  public static Schema schema(int inputs, ColumnType... targets) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      columns.add(column("x" + i, new ColumnType.Real(Optional.empty()), i));
    }
    List<Column> outputs = new ArrayList<>();
    int offset = 0;
    for (ColumnType type : targets) {
      outputs.add(column("y" + outputs.size(), type, offset));
      offset += type.encodedWidth();
    }
    return new Schema(columns, outputs);
  }

  private static Column column(String name, ColumnType type, int offset) {
    return new Column(name, "", type, false, 1, Missing.FORBIDDEN, List.of(), offset, 1, "");
  }

  /** The labels {@code a}, {@code b}, {@code c} …. */
  public static List<Label> labels(int count) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(new Label(String.valueOf((char) ('a' + i)), String.valueOf((char) ('a' + i)), ""));
    }
    return labels;
  }

  public Value current() {
    return current;
  }

  /** Goes back to a value, to begin another head there. */
  public NetworkSketch from(Value value) {
    current = value;
    return this;
  }

  /** The penalty of the dense layers that follow. */
  public NetworkSketch penalty(double l1, double l2) {
    this.l1 = l1;
    this.l2 = l2;
    return this;
  }

  public NetworkSketch optimizer(Optimizer concept, Map<String, Argument> stated) {
    optimizer = new Configured<>(concept, Arguments.of(stated));
    return this;
  }

  public NetworkSketch schedule(Schedule concept, Map<String, Argument> stated) {
    schedule = Optional.of(new Configured<>(concept, Arguments.of(stated)));
    return this;
  }

  public NetworkSketch dense(String layer, int units, boolean bias, int line) {
    Origin origin = new Origin(layer, line);
    int in = current.width();
    Tensor weight = new Tensor(
        layer + ".weight", Tensor.Role.WEIGHT, List.of(units, in),
        new Configured<>(Initializer.XAVIER, Arguments.of(Map.of("law", new Argument.Word("uniform")))),
        in, units, l1, l2, Double.POSITIVE_INFINITY, origin);
    tensors.add(weight);
    Optional<Tensor> biases = bias
        ? Optional.of(vector(layer + ".bias", Tensor.Role.BIAS, units, 0, origin))
        : Optional.empty();
    biases.ifPresent(tensors::add);
    current = forward.dense(current, weight, biases, origin);
    return this;
  }

  public NetworkSketch activate(Activation activation, Map<String, Argument> arguments, int line) {
    Step last = forward.steps().get(forward.steps().size() - 1);
    boolean afterDense = last.operation() instanceof Operation.Dense && last.result().equals(current);
    String layer = afterDense ? last.origin().layer() : activation.dslName() + ++layers;
    current = forward.activate(
        current, activation(activation, arguments, current.width(), line), new Origin(layer, line));
    return this;
  }

  private Operation activation(Activation activation, Map<String, Argument> arguments, int width, int line) {
    if (activation == Activation.SOFTMAX) {
      return new Operation.Softmax();
    }
    Optional<Tensor> slope = Optional.empty();
    if (activation == Activation.PRELU) {
      Origin origin = new Origin("prelu" + ++norms, line);
      slope = Optional.of(vector(origin.layer() + ".weight", Tensor.Role.SLOPE, 1, 0.25, origin));
      tensors.add(slope.get());
    }
    return new Operation.Activate(new Configured<>(activation, Arguments.of(arguments)), slope);
  }

  public NetworkSketch dropout(double rate, int line) {
    current = forward.dropout(current, rate, new Origin("dropout" + ++layers, line));
    return this;
  }

  public NetworkSketch noise(double deviation, int line) {
    current = forward.noise(current, deviation, new Origin("noise" + ++layers, line));
    return this;
  }

  public NetworkSketch batchNorm(int line) {
    Origin origin = new Origin("batchNorm" + ++norms, line);
    int n = current.width();
    Operation.BatchNorm norm = new Operation.BatchNorm(
        vector(origin.layer() + ".weight", Tensor.Role.SCALE, n, 1, origin),
        vector(origin.layer() + ".bias", Tensor.Role.SHIFT, n, 0, origin),
        vector(origin.layer() + ".running_mean", Tensor.Role.RUNNING_MEAN, n, 0, origin),
        vector(origin.layer() + ".running_var", Tensor.Role.RUNNING_VARIANCE, n, 1, origin),
        0.9, 1e-5);
    tensors.addAll(List.of(norm.scale(), norm.shift(), norm.runningMean(), norm.runningVariance()));
    current = forward.normalize(current, norm, origin);
    return this;
  }

  public NetworkSketch groupNorm(int groups, int line) {
    Origin origin = new Origin("norm" + ++norms, line);
    Operation.GroupNorm norm = new Operation.GroupNorm(
        vector(origin.layer() + ".weight", Tensor.Role.SCALE, current.width(), 1, origin),
        vector(origin.layer() + ".bias", Tensor.Role.SHIFT, current.width(), 0, origin),
        groups, 1e-5);
    tensors.addAll(List.of(norm.scale(), norm.shift()));
    current = forward.normalize(current, norm, origin);
    return this;
  }

  private static Tensor vector(String name, Tensor.Role role, int n, double value, Origin origin) {
    Configured<Initializer> initializer = value == 0
        ? Configured.plain(Initializer.ZEROS)
        : new Configured<>(Initializer.CONSTANT, Arguments.of("c", value));
    return new Tensor(name, role, List.of(n), initializer, 0, 0, 0, 0, Double.POSITIVE_INFINITY, origin);
  }

  /** Output activation and loss of the columns {@code targets}; {@code head} is empty if there is only one output. */
  public NetworkSketch output(
      String head, Activation activation, Loss loss, Map<String, Argument> options, ClassWeights weights,
      double lossWeight, List<Column> targets, int line, int lossLine) {
    Value prediction =
        forward.predict(current, activation(activation, Map.of(), current.width(), line), head,
            new Origin(head.isEmpty() ? "output" : head + ".output", line));
    Map<String, Argument> all = new LinkedHashMap<>();
    if (loss != Loss.CROSS_ENTROPY && loss != Loss.PERCEPTRON) {
      all.put("reduction", new Argument.Word("mean"));
    }
    Set<String> defaulted = new HashSet<>(all.keySet());
    defaulted.removeAll(options.keySet());
    all.putAll(options);
    Operation.Criterion criterion = new Operation.Criterion(
        new Configured<>(loss, new Arguments(all, defaulted)), weights, targets.get(0).offset(), current.width());
    Value value = forward.criterion(prediction, criterion, head, new Origin("loss", lossLine));
    outputs.add(new Output(head, prediction, value, targets));
    losses.add(value);
    lossWeights.add(lossWeight);
    this.lossLine = lossLine;
    return this;
  }

  public NetworkSketch output(Activation activation, Loss loss, int line, int lossLine) {
    return output(
        "", activation, loss, Map.of(), new ClassWeights.Equal(), 1, schema.targets(), line, lossLine);
  }

  public Network build() {
    if (!outputs.get(0).head().isEmpty()) {
      forward.weightedSum(losses, lossWeights, new Origin("loss", lossLine));
    }
    TrainingPlan plan = new TrainingPlan(
        optimizer, schedule, new TrainingPlan.Clip.None(), 16, 100, new TrainingPlan.Split.None(), Optional.empty(), 1,
        true, List.of(), Map.of());
    return new Network(
        name, "com.example", name + ".mlp", "", precision, schema, tensors, forward.steps(), forward.target(), outputs,
        plan, List.of(), List.of(), List.of(), 1, "model " + name + " {}\n");
  }
}
