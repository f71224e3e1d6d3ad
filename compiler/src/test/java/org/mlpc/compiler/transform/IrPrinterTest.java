package org.mlpc.compiler.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.Schedule;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.ir.ClassWeights;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.IrPrinter;
import org.mlpc.compiler.ir.NetworkSketch;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.ir.Schema;
import org.mlpc.compiler.ir.Value;

class IrPrinterTest {

  @Test
  void printsTheModelOfTheLanguageReference() {
    Map<String, Argument> cosine = new LinkedHashMap<>();
    cosine.put("warmup", new Argument.Scalar(2));
    cosine.put("floor", new Argument.Scalar(1e-5));
    Map<String, Argument> adamW = new LinkedHashMap<>();
    adamW.put("rate", new Argument.Scalar(0.01));
    adamW.put("decay", new Argument.Scalar(1e-4));
    ColumnType species = new ColumnType.Category(NetworkSketch.labels(3), false, false);
    NetworkSketch iris = new NetworkSketch("IrisClassifier", Precision.FLOAT32, NetworkSketch.schema(4, species))
        .dense("hidden", 16, true, 16).activate(Activation.RELU, Map.of(), 16)
        .dropout(0.2, 17)
        .dense("output", 3, true, 18)
        .output(Activation.SOFTMAX, Loss.CROSS_ENTROPY, 18, 22)
        .optimizer(Optimizer.ADAM_W, adamW)
        .schedule(Schedule.COSINE, cosine);
    assertThat(IrPrinter.print(Rewrites.program(iris.build()))).isEqualTo("""
        network IrisClassifier float32 [4] -> [3]
        forward
          x    = input                                  [B,4]
          z1   = dense x hidden.weight hidden.bias      [B,16]   :16
          a1   = relu z1                                [B,16]   :16
          d1   = dropout a1 p=0.2                       [B,16]   :17
          z2   = dense d1 output.weight output.bias     [B,3]    :18
          p    = softmax z2                             [B,3]    :18
          L    = crossEntropy p y                       []       :22
        backward                                        (derived, one rule an operation; fused where marked)
          gz2  = p - y                                  [B,3]    fused softmax, crossEntropy
          gW2  = d1ᵀ gz2     gb2 = Σ gz2
          gd1  = gz2 output.weightᵀ                     [B,16]
          ga1  = dropoutMask gd1                        [B,16]   fused into the product
          gz1  = reluMask a1 ga1                        [B,16]   fused into the product
          gW1  = xᵀ gz1      gb1 = Σ gz1
        update
          adamW rate=cosine(0.01, warmup 2, floor 1e-5) decay=1e-4
        """);
  }

  @Test
  void sumsWhatTwoHeadsSendBackToTheirTrunk() {
    ColumnType genres = new ColumnType.LabelSet(NetworkSketch.labels(2), 0.5, false);
    ColumnType stars = new ColumnType.Real(Optional.empty());
    Schema schema = NetworkSketch.schema(3, genres, stars);
    NetworkSketch sketch = new NetworkSketch("Film", Precision.FLOAT64, schema)
        .penalty(0, 0.01)
        .dense("dense1", 5, true, 9).activate(Activation.RELU, Map.of(), 9);
    Value trunk = sketch.current();
    sketch.dense("genres.output", 2, true, 11)
        .output("genres", Activation.SIGMOID, Loss.BCE, Map.of(), new ClassWeights.Equal(), 1,
            List.of(schema.targets().get(0)), 11, 15)
        .from(trunk)
        .dense("stars.dense1", 4, false, 12).batchNorm(12).activate(Activation.GELU, Map.of(), 12)
        .noise(0.1, 12)
        .dense("stars.output", 1, true, 13)
        .output("stars", Activation.LINEAR, Loss.HUBER, Map.of("delta", new Argument.Scalar(2)),
            new ClassWeights.Equal(), 0.5, List.of(schema.targets().get(1)), 13, 15);
    assertThat(IrPrinter.print(Rewrites.program(sketch.build()))).isEqualTo("""
        network Film float64 [3] -> genres [2], stars [1]
        forward
          x        = input                                             [B,3]
          z1       = dense x dense1.weight dense1.bias                 [B,5]    :9
          a1       = relu z1                                           [B,5]    :9
          z2       = dense a1 genres.output.weight genres.output.bias  [B,2]    :11
          p.genres = sigmoid z2                                        [B,2]    :11
          L.genres = bce p.genres y[0..1]                              []       :15
          z3       = dense a1 stars.dense1.weight                      [B,4]    :12
          n1       = batchNorm z3 batchNorm1.weight batchNorm1.bias    [B,4]    :12
          a3       = gelu n1                                           [B,4]    :12
          e1       = noise a3 sd=0.1                                   [B,4]    :12
          z4       = dense e1 stars.output.weight stars.output.bias    [B,1]    :13
          p.stars  = linear z4                                         [B,1]    :13
          L.stars  = huber p.stars y[2] delta=2                        []       :15
          L        = L.genres + 0.5 L.stars                            []       :15
        backward                                                       (derived, one rule an operation; fused where marked)
          gp.stars = 0.5 huber′ p.stars y[2]                           [B,1]
          gW4      = e1ᵀ gp.stars  gb4 = Σ gp.stars
          ge1      = gp.stars stars.output.weightᵀ                     [B,4]
          gn1      = gelu′ n1 ge1                                      [B,4]
          gγ1      = Σ norm z3 ⊙ gn1  gβ1 = Σ gn1
          gz3      = batchNorm′ z3 gn1                                 [B,4]
          gW3      = a1ᵀ gz3
          ga1.1    = gz3 stars.dense1.weightᵀ                          [B,5]
          gz2      = 0.5 (p.genres - y[0..1])                          [B,2]    fused sigmoid, bce
          gW2      = a1ᵀ gz2     gb2 = Σ gz2
          ga1.2    = gz2 genres.output.weightᵀ                         [B,5]
          ga1      = ga1.1 + ga1.2                                     [B,5]
          gz1      = reluMask a1 ga1                                   [B,5]
          gW1      = xᵀ gz1      gb1 = Σ gz1
        update
          l2=0.01 on dense1.weight, genres.output.weight, stars.dense1.weight, stars.output.weight
          sgd rate=0.01
        """);
  }
}
