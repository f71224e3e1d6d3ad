package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.Range;
import org.mlpc.compiler.catalog.Transform;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.ColumnType.Numeric;

/** The output activation can reach every value of a real target. Emits MLP0503. */
final class ReachChecks {

  private final Problems problems;
  private final ResolvedOutput output;

  ReachChecks(Problems problems, ResolvedOutput output) {
    this.problems = problems;
    this.output = output;
  }

  void check() {
    Range reach = output.activation().outputs();
    if (output.kind() == ColumnType.REAL && !reach.equals(Range.ANY)) {
      output.targets().forEach(target -> check(target, reach));
    }
  }

  /** Whether a bounded activation stands for numbers that declare no range. */
  boolean lacksRange() {
    return output.kind() == ColumnType.REAL
        && output.activation().outputs().high() != Double.POSITIVE_INFINITY
        && output.targets().stream().anyMatch(t -> ((Numeric) t.column().type()).range().isEmpty());
  }

  private void check(ResolvedColumn target, Range reach) {
    Optional<org.mlpc.compiler.ir.ColumnType.Range> declared =
        ((Numeric) target.column().type()).range();
    List<Transform> transforms = target.column().transforms();
    boolean bounded = reach.high() != Double.POSITIVE_INFINITY;
    if (declared.isEmpty()) {
      if (bounded) {
        problems.report(
            diagnostic(
                    target,
                    "makes numbers in "
                        + reach
                        + ", but "
                        + Wording.quote(target.name())
                        + " declares no range")
                .help(
                    "declare it as in `real("
                        + Wording.number(reach.low())
                        + " .. "
                        + Wording.number(reach.high())
                        + ")`, or use "
                        + Wording.quote(Activation.LINEAR.dslName()))
                .fix(output.layer().activationSpan(), Activation.LINEAR.dslName()));
      } else if (centred(transforms)) {
        reportCentred(target, reach);
      }
      return;
    }
    double low = encoded(declared.get().low(), declared.get(), transforms);
    double high = encoded(declared.get().high(), declared.get(), transforms);
    if (centred(transforms)) {
      reportCentred(target, reach);
    } else if (low < reach.low() || bounded && high > reach.high()) {
      Diagnostic diagnostic =
          diagnostic(
              target,
              "makes numbers in "
                  + reach
                  + ", but "
                  + Wording.quote(target.name())
                  + " runs from "
                  + Wording.number(declared.get().low())
                  + " to "
                  + Wording.number(declared.get().high()));
      problems.report(
          transforms.isEmpty()
              ? diagnostic
                  .help("write `@minmax` after the column, or use `linear`")
                  .fix(target.typeSpan().after(), " @minmax")
              : diagnostic
                  .help("use `linear`")
                  .fix(output.layer().activationSpan(), Activation.LINEAR.dslName()));
    }
  }

  /** A transform that puts about half of the values below zero. */
  private static boolean centred(List<Transform> transforms) {
    return !transforms.isEmpty()
        && (transforms.get(transforms.size() - 1) == Transform.STANDARDIZE
            || transforms.get(transforms.size() - 1) == Transform.ROBUST);
  }

  private void reportCentred(ResolvedColumn target, Range reach) {
    if (reach.low() >= 0) {
      String transform =
          target.column().transforms().get(target.column().transforms().size() - 1).dslName();
      problems.report(
          diagnostic(
                  target,
                  "makes numbers in "
                      + reach
                      + ", but `@"
                      + transform
                      + "` puts about half of the targets below 0")
              .help("use `linear`")
              .fix(output.layer().activationSpan(), Activation.LINEAR.dslName()));
    }
  }

  private static double encoded(
      double x, org.mlpc.compiler.ir.ColumnType.Range range, List<Transform> transforms) {
    double low = range.low();
    double high = range.high();
    double value = x;
    for (Transform transform : transforms) {
      if (transform == Transform.LOG) {
        value = StrictMath.log1p(value);
        low = StrictMath.log1p(low);
        high = StrictMath.log1p(high);
      } else if (transform == Transform.MINMAX) {
        value = (value - low) / (high - low);
        low = 0;
        high = 1;
      }
    }
    return value;
  }

  private Diagnostic diagnostic(ResolvedColumn target, String what) {
    return problems
        .at(
            DiagnosticCode.OUTPUT_OUT_OF_REACH,
            output.layer().activationSpan(),
            Wording.quote(output.activation().dslName()) + " " + what)
        .also(target.typeSpan(), "the target");
  }
}
