package org.mlpc.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.catalog.Initializer;
import org.mlpc.compiler.catalog.Metric;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.Transform;
import org.mlpc.compiler.ir.ClassWeights;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.Missing;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.TrainingPlan;

/** A model without errors becomes a network with every default filled in. */
class LoweringTest {

  private static Network layers(String layers) {
    return Models.network(
        "model M { input { a, b: real } output { y: real } network { " + layers + " } }");
  }

  private static List<String> tensors(Network network) {
    return network.tensors().stream().map(t -> t.name() + t.shape()).toList();
  }

  private static Map<String, Initializer> initializers(Network network) {
    return network.tensors().stream()
        .filter(t -> t.role() == Tensor.Role.WEIGHT)
        .collect(Collectors.toMap(t -> t.origin().layer(), t -> t.initializer().concept()));
  }

  @Test
  void numbersUnnamedLayersByKind() {
    Network network =
        layers(
            "dense(3, relu) named = dense(4, prelu) dense(5, prelu(0.1, perUnit = true)) "
                + "batchNorm relu layerNorm prelu dropout(0.5) output");
    assertThat(tensors(network))
        .containsExactly(
            "dense1.weight[3, 2]",
            "dense1.bias[3]",
            "named.weight[4, 3]",
            "named.bias[4]",
            "prelu1.weight[1]",
            "dense2.weight[5, 4]",
            "dense2.bias[5]",
            "prelu2.weight[5]",
            "batchNorm1.weight[5]",
            "batchNorm1.bias[5]",
            "batchNorm1.running_mean[5]",
            "batchNorm1.running_var[5]",
            "layerNorm1.weight[5]",
            "layerNorm1.bias[5]",
            "prelu3.weight[1]",
            "output.weight[1, 5]",
            "output.bias[1]");
  }

  @Test
  void aNumberStepsAsideForAWrittenName() {
    assertThat(tensors(layers("dense(3, relu) dense1 = dense(4, relu) output")))
        .contains("dense2.weight[3, 2]", "dense1.weight[4, 3]");
  }

  @Test
  void namesBlocksAndHeadsBeforeADot() {
    Network network =
        Models.network(
            """
            block pair(width, rate = 0.2) { dense(width, relu) dropout(rate) }
            block two(width) { pair(width) named = pair(width, rate = 0.3) }
            model M {
              input { x: real }
              output { g: set { p, q } r: category { 1, 2, 3 } }
              network {
                pair(4)
                mine = two(5)
                head g { dense(6, relu) output }
                head r { output }
              }
            }
            """);
    assertThat(network.tensors())
        .extracting(Tensor::name)
        .containsExactly(
            "pair1.dense1.weight",
            "pair1.dense1.bias",
            "mine.pair1.dense1.weight",
            "mine.pair1.dense1.bias",
            "mine.named.dense1.weight",
            "mine.named.dense1.bias",
            "g.dense1.weight",
            "g.dense1.bias",
            "g.output.weight",
            "g.output.bias",
            "r.output.weight",
            "r.output.bias");
    assertThat(
            network.forward().stream()
                .map(Step::operation)
                .filter(Operation.Dropout.class::isInstance)
                .map(o -> ((Operation.Dropout) o).rate()))
        .containsExactly(0.2, 0.2, 0.3);
    assertThat(network.outputs()).extracting(o -> o.head()).containsExactly("g", "r");
    assertThat(network.forward().get(network.forward().size() - 1).operation())
        .isEqualTo(new Operation.WeightedSum(List.of(1.0, 1.0)));
  }

  @Test
  void initialisesByTheFirstActivationBehindTheLayer() {
    Network network =
        layers(
            "a1 = dense(3, relu) a2 = dense(3) batchNorm gelu a3 = dense(3, selu) a4 = dense(3,"
                + " tanh) a5 = dense(3) a6 = dense(3, softplus) a7 = dense(3, relu, init ="
                + " normal(0.1)) output");
    assertThat(initializers(network))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "a1",
                Initializer.HE,
                "a2",
                Initializer.HE,
                "a3",
                Initializer.LECUN,
                "a4",
                Initializer.XAVIER,
                "a5",
                Initializer.XAVIER,
                "a6",
                Initializer.HE,
                "a7",
                Initializer.NORMAL,
                "output",
                Initializer.XAVIER));
  }

  @Test
  void everyInitialiserByActivationIsThatOfTheLanguage() {
    Map<Initializer, List<String>> wanted =
        Map.of(
            Initializer.HE,
                List.of("relu", "leakyRelu", "prelu", "elu", "gelu", "swish", "mish", "softplus"),
            Initializer.LECUN, List.of("selu"),
            Initializer.XAVIER,
                List.of(
                    "linear", "sigmoid", "tanh", "arctan", "softsign", "hardSigmoid", "softmax"));
    wanted.forEach(
        (initializer, activations) ->
            activations.forEach(
                activation ->
                    assertThat(
                            initializers(layers("hidden = dense(3, " + activation + ") output"))
                                .get("hidden"))
                        .isEqualTo(initializer)));
  }

  @Test
  void aLayersOwnPenaltyReplacesTheModels() {
    Network network =
        Models.network(
            "model M { input { x: real } output { y: real } network { dense(3, relu) dense(3, relu,"
                + " l2 = 0.5, maxNorm = 3) dense(3, relu, l1 = 0.25, l2 = 0) output } train {"
                + " regularize = elasticNet(0.1, 0.2) optimizer = sgd } }");
    List<Tensor> weights =
        network.tensors().stream().filter(t -> t.role() == Tensor.Role.WEIGHT).toList();
    assertThat(weights).extracting(Tensor::l1).containsExactly(0.1, 0.1, 0.25, 0.1);
    assertThat(weights).extracting(Tensor::l2).containsExactly(0.2, 0.5, 0.0, 0.2);
    assertThat(weights)
        .extracting(Tensor::maxNorm)
        .containsExactly(
            Double.POSITIVE_INFINITY, 3.0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertThat(network.tensors())
        .filteredOn(t -> t.role() != Tensor.Role.WEIGHT)
        .allSatisfy(t -> assertThat(t.l1() + t.l2()).isZero());
  }

  @Test
  void leavesTheBiasOutWhereAsked() {
    assertThat(tensors(layers("dense(3, relu, bias = false) output(bias = false)")))
        .containsExactly("dense1.weight[3, 2]", "output.weight[1, 3]");
  }

  @Test
  void fillsInTheTrainingPlan() {
    TrainingPlan plan = layers("output").training();
    assertThat(plan.optimizer().concept()).isEqualTo(Optimizer.ADAM);
    assertThat(plan.optimizer().arguments().number("rate")).isEqualTo(0.001);
    assertThat(plan.optimizer().arguments().defaulted())
        .containsExactly("rate", "beta1", "beta2", "epsilon", "epsilonInside", "biasCorrection");
    assertThat(plan.batch()).isEqualTo(32);
    assertThat(plan.epochs()).isEqualTo(100);
    assertThat(plan.seed()).isEqualTo(1);
    assertThat(plan.shuffle()).isTrue();
    assertThat(plan.schedule()).isEmpty();
    assertThat(plan.earlyStop()).isEmpty();
    assertThat(plan.split()).isEqualTo(new TrainingPlan.Split.None());
    assertThat(plan.clip()).isEqualTo(new TrainingPlan.Clip.None());
    assertThat(plan.report())
        .extracting(r -> r.metric().concept())
        .containsExactly(Metric.MAE, Metric.R2);
    assertThat(layers("output").precision()).isEqualTo(Precision.FLOAT32);
  }

  @Test
  void everyOptimiserHasTheRateOfTheLanguage() {
    Map<Optimizer, Double> rates =
        Map.ofEntries(
            Map.entry(Optimizer.SGD, 0.01),
            Map.entry(Optimizer.MOMENTUM, 0.01),
            Map.entry(Optimizer.NESTEROV, 0.01),
            Map.entry(Optimizer.ADA_GRAD, 0.01),
            Map.entry(Optimizer.RMS_PROP, 0.01),
            Map.entry(Optimizer.ADAM, 0.001),
            Map.entry(Optimizer.ADAM_W, 0.001),
            Map.entry(Optimizer.NADAM, 0.002),
            Map.entry(Optimizer.ADA_DELTA, 1.0),
            Map.entry(Optimizer.LBFGS, 1.0),
            Map.entry(Optimizer.PERCEPTRON, 1.0));
    assertThat(rates.keySet()).containsExactlyInAnyOrder(Optimizer.values());
    rates.forEach(
        (optimizer, rate) ->
            assertThat(Binding.ofDefaults(optimizer).number("rate"))
                .as(optimizer.dslName())
                .contains(rate));
  }

  @Test
  void readsTheTrainingPlan() {
    TrainingPlan plan =
        Models.network(
                """
                model M {
                  input { x: real }
                  output { y: category { a, b, c } }
                  network { output }
                  train {
                    loss = crossEntropy(classWeights = [1, 2, 3], labelSmoothing = 0.1)
                    optimizer = lbfgs
                    batch = all
                    epochs = 2_000
                    split = holdout(validation = 0.15, test = 10%, stratify = y)
                    stop = early(metric = f1Macro, patience = 7, minDelta = 1e-3, restoreBest = false)
                    clip = value(0.5)
                    seed = -9223372036854775808
                    shuffle = false
                    precision = float64
                    report = topK(2)
                  }
                }
                """)
            .training();
    assertThat(plan.batch()).isEqualTo(TrainingPlan.FULL_BATCH);
    assertThat(plan.epochs()).isEqualTo(2000);
    assertThat(plan.split()).isEqualTo(new TrainingPlan.Split.Holdout(0.15, 0.1, "y"));
    assertThat(plan.earlyStop()).contains(new TrainingPlan.EarlyStop("f1Macro", 7, 1e-3, false));
    assertThat(plan.clip()).isEqualTo(new TrainingPlan.Clip.Elementwise(0.5));
    assertThat(plan.seed()).isEqualTo(Long.MIN_VALUE);
    assertThat(plan.shuffle()).isFalse();
    assertThat(plan.report().get(0).metric().arguments().count("k")).isEqualTo(2);
    assertThat(plan.lines()).containsEntry("loss", 6).containsEntry("report", 16);
  }

  @Test
  void keepsLossOptionsAndClassWeightsApart() {
    Network network =
        Models.network(
            "model M { input { x: real } output { y: bool } network { output } "
                + "train { loss = bce(classWeights = [1.0, 3.0]) } }");
    Operation.Criterion criterion =
        (Operation.Criterion) network.forward().get(network.forward().size() - 1).operation();
    assertThat(criterion.classWeights()).isEqualTo(new ClassWeights.Given(List.of(1.0, 3.0)));
    assertThat(criterion.loss().arguments().values())
        .containsOnlyKeys("labelSmoothing", "reduction");
    assertThat(criterion.loss().arguments().defaulted())
        .containsExactlyInAnyOrder("labelSmoothing", "reduction");
  }

  @Test
  void encodesColumns() {
    Network network =
        Models.network(
            """
            model M {
              input @standardize {
                plain: real
                own: real @log @minmax
                raw: real @raw
                flag: bool @values(true = "M", false = "B")
                size: category { small, "extra large" as xl }? @missing(indicator = true)
                rank: category { low, high } @ordinal @unknown(ignore)
                age: real?[3] @missing(median, indicator = true)
              }
              output { y: bool @threshold(0.4) }
              network { output }
            }
            """);
    List<Column> inputs = network.schema().inputs();
    assertThat(inputs)
        .extracting(Column::transforms)
        .containsExactly(
            List.of(Transform.STANDARDIZE),
            List.of(Transform.LOG, Transform.MINMAX),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(Transform.STANDARDIZE));
    assertThat(inputs).extracting(Column::offset).containsExactly(0, 1, 2, 3, 4, 7, 8);
    assertThat(inputs).extracting(Column::encodedWidth).containsExactly(1, 1, 1, 1, 3, 1, 6);
    assertThat(inputs.get(4).missing()).isEqualTo(new Missing(Missing.Fill.ZEROS, 0, true));
    assertThat(inputs.get(6).missing()).isEqualTo(new Missing(Missing.Fill.MEDIAN, 0, true));
    assertThat(((ColumnType.Category) inputs.get(4).type()).labels())
        .extracting(l -> l.text() + "/" + l.javaName())
        .containsExactly("small/small", "extra large/xl");
    assertThat(network.schema().targets().get(0).type())
        .isEqualTo(new ColumnType.Bool("", "", 0.4));
  }

  @Test
  void writesExamplesAsCells() {
    Network network =
        Models.network(
            """
            model M {
              input { a: bool @values(true = "yes!", false = "no!") v: int(0 .. 9)[2] k: category { "old town", x } }
              output { y: set { p, q } }
              network { output }
              examples { [1, [2, 3], "old town"] -> [q, p]  [false, 1e0, 0, x] -> [] }
            }
            """);
    assertThat(network.examples())
        .extracting(e -> e.input() + " " + e.target())
        .containsExactly("[yes!, 2, 3, old town] [q;p]", "[no!, 1, 0, x] []");
  }
}
