package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.Fit;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;

/**
 * A network without an output layer; often {@code dense(3, softmax)} at its end was meant as one.
 * Emits MLP0407.
 */
final class MissingOutput {

  private final Problems problems;
  private final List<ResolvedLayer> layers;
  private final List<ResolvedColumn> targets;

  MissingOutput(Problems problems, List<ResolvedLayer> layers, List<ResolvedColumn> targets) {
    this.problems = problems;
    this.layers = layers;
    this.targets = targets;
  }

  /** Reports it at the last layer, or at {@code where} if there is none. */
  void report(Span where) {
    if (layers.isEmpty()) {
      problems.report(at(where).help("write `output` as the last layer"));
      return;
    }
    if (targets.isEmpty()) {
      return; // what they are had an error: whether the last layer is meant to be the output cannot be told
    }
    ResolvedLayer last = layers.get(layers.size() - 1);
    Span statement = last.statement().span();
    if (isOutput(last)) {
      String output = "output" + fitting(last).map(a -> "(" + a.dslName() + ")").orElse("");
      problems.report(
          at(last.span())
              .help("write " + Wording.quote(output) + "; its width comes from the schema")
              .fix(statement, output));
    } else if (last.concept() instanceof Activation && fitting(last).isPresent()) {
      reportActivation(last, fitting(last).get());
    } else {
      problems.report(
          at(last.span())
              .help("write `output` after it")
              .fix(statement.after(), "\n" + Indent.of(problems, last.span()) + "output"));
    }
  }

  /** A line {@code softmax} at the end, perhaps behind the dense layer whose activation it is. */
  private void reportActivation(ResolvedLayer last, Activation activation) {
    String output = "output(" + activation.dslName() + ")";
    Diagnostic diagnostic =
        at(last.span())
            .help("write " + Wording.quote(output) + "; its width comes from the schema");
    boolean split =
        layers.size() > 1
            && isOutput(layers.get(layers.size() - 2))
            && layers
                .get(layers.size() - 2)
                .function()
                .filter(f -> f == Activation.LINEAR)
                .isPresent();
    problems.report(
        split
            ? diagnostic
                .fix(layers.get(layers.size() - 2).statement().span(), output)
                .fix(last.statement().span(), "")
            : diagnostic.fix(last.statement().span(), output));
  }

  private Diagnostic at(Span span) {
    return problems.at(
        DiagnosticCode.MISSING_OUTPUT, span, "the network does not end in an output layer");
  }

  /**
   * Whether a dense layer has just the width that the targets take, in this or in another
   * framework.
   */
  private boolean isOutput(ResolvedLayer layer) {
    int width = targets.stream().mapToInt(t -> t.column().encodedWidth()).sum();
    boolean pair = targets.size() == 1 && targets.get(0).kind() == ColumnType.BOOL;
    return layer.is(LayerKind.DENSE)
        && layer
            .binding()
            .count("width")
            .filter(w -> w == width || w == 1 || pair && w == 2)
            .isPresent();
  }

  /** The activation of a layer if it fits all targets and says more than the default. */
  private Optional<Activation> fitting(ResolvedLayer layer) {
    return layer
        .function()
        .filter(f -> f != Activation.LINEAR)
        .filter(f -> targets.stream().allMatch(t -> Fit.activations(t.kind()).contains(f)));
  }
}
