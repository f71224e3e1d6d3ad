package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.ir.ClassWeights;
import org.mlpc.compiler.ir.Configured;
import org.mlpc.compiler.ir.Example;
import org.mlpc.compiler.ir.Expectation;
import org.mlpc.compiler.ir.ForwardBuilder;
import org.mlpc.compiler.ir.Limit;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Origin;
import org.mlpc.compiler.ir.Output;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.ir.Schema;
import org.mlpc.compiler.ir.Value;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.DocComment;

/**
 * Turns a model without errors into the intermediate representation: layers become steps, defaults
 * become values.
 */
final class Lowering {

  private final Problems problems;
  private final ResolvedModel model;
  private final Schema schema;
  private final ForwardBuilder forward;
  private final LayerLowering layers;
  private final List<Output> outputs = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  Lowering(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
    this.schema = model.schema().schema();
    int line = model.schema().inputs().get(0).column().line();
    this.forward = new ForwardBuilder(schema.inputWidth(), schema.targetWidth(), line);
    this.layers = new LayerLowering(problems, model, forward);
  }

  Network lower(
      String packageName,
      List<Example> examples,
      List<Expectation> expectations,
      List<Limit> limits) {
    if (model.network().heads().isEmpty()) {
      Value last = layers.hidden(model.network().trunk(), forward.input());
      output(model.outputs().get(0), last);
    } else {
      Value trunk = layers.hidden(model.network().trunk(), forward.input());
      Map<String, ResolvedHead> heads = new HashMap<>();
      model.network().heads().forEach(head -> heads.put(head.name(), head));
      for (ResolvedOutput output : model.outputs()) {
        output(output, layers.hidden(heads.get(output.head()).layers(), trunk));
      }
      forward.weightedSum(
          outputs.stream().map(Output::loss).toList(), weights, new Origin("loss", lossLine()));
    }
    Precision precision =
        model
            .training()
            .word(TrainProperty.PRECISION)
            .filter(Precision.FLOAT64.dslName()::equals)
            .map(p -> Precision.FLOAT64)
            .orElse(Precision.FLOAT32);
    return new Network(
        model.declaration().name().text(),
        packageName,
        fileName(),
        model.declaration().doc().map(DocComment::text).orElse(""),
        precision,
        schema,
        layers.tensors(),
        forward.steps(),
        forward.target(),
        outputs,
        new TrainingLowering(problems, model).lower(),
        examples,
        expectations,
        limits,
        line(model.declaration().name().span()),
        normalized(problems.source().text()));
  }

  private void output(ResolvedOutput output, Value last) {
    Value prediction = layers.output(output, last);
    Binding loss = output.loss(model.training().losses()).orElseThrow();
    Configured<Loss> configured = loss.configured(Loss.class, "weight", "classWeights");
    int line = loss.written().map(this::line).orElse(0);
    Operation.Criterion criterion =
        new Operation.Criterion(
            configured,
            classWeights(loss),
            output.targets().get(0).column().offset(),
            output.width());
    Value value = forward.criterion(prediction, criterion, output.head(), new Origin("loss", line));
    outputs.add(
        new Output(
            output.head(),
            prediction,
            value,
            output.targets().stream().map(ResolvedColumn::column).toList()));
    weights.add(loss.number("weight").orElse(1.0));
  }

  private static ClassWeights classWeights(Binding loss) {
    if (loss.word("classWeights").isPresent()) {
      return new ClassWeights.Balanced();
    }
    return loss.numbers("classWeights")
        .<ClassWeights>map(n -> new ClassWeights.Given(n.values()))
        .orElseGet(ClassWeights.Equal::new);
  }

  private int lossLine() {
    return model.training().losses().sum().map(this::line).orElse(0);
  }

  private int line(Span span) {
    return problems.line(span);
  }

  private String fileName() {
    String path = problems.source().name();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The text with {@code \n} as line ends and without a byte-order mark, so that it does not vary
   * by system.
   */
  private static String normalized(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
  }
}
