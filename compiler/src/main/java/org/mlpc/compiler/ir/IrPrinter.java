package org.mlpc.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a program: the forward steps as written, the backward steps as rewritten, and the update. */
public final class IrPrinter {

  private static final int LEAST_NAME = 4;
  private static final int LEAST_EXPRESSION = 39;
  private static final int SHAPE = 9;
  private static final int FIRST_OF_PAIR = 12;

  private final StringBuilder out = new StringBuilder();
  private final int names;
  private final int expressions;

  private IrPrinter(Program program) {
    names = longest(LEAST_NAME, program.network().forward().stream().map(step -> step.result().name()),
        program.backward().stream().map(IrPrinter::name));
    expressions = longest(LEAST_EXPRESSION,
        program.network().forward().stream().map(step -> ForwardText.of(step) + "  "),
        Stream.empty());
  }

  private static int longest(int atLeast, Stream<String> forward, Stream<String> backward) {
    return Stream.concat(forward, backward).mapToInt(String::length).reduce(atLeast, Math::max);
  }

  /** The text of {@code program}, each line ended by {@code \n}. */
  public static String print(Program program) {
    IrPrinter printer = new IrPrinter(program);
    printer.header(program.network());
    printer.forward(program.network());
    printer.backward(program);
    printer.update(program.network());
    return printer.out.toString();
  }

  private void header(Network network) {
    String outputs = network.outputs().stream()
        .map(o -> (o.head().isEmpty() ? "" : o.head() + " ") + "[" + o.prediction().width() + "]")
        .collect(Collectors.joining(", "));
    line("network " + network.name() + " " + network.precision().dslName()
        + " [" + network.schema().inputWidth() + "] -> " + outputs);
  }

  private void forward(Network network) {
    line("forward");
    for (Step step : network.forward()) {
      boolean numbered = step.origin().line() > 0 && !(step.operation() instanceof Operation.Input);
      assignment(
          step.result().name(), ForwardText.of(step), step.result().shape().toString(),
          numbered ? ":" + step.origin().line() : "");
    }
  }

  private void backward(Program program) {
    line(pad("backward", 2 + names + 3 + expressions) + "(derived, one rule an operation; fused where marked)");
    List<BackwardStep> steps = program.backward();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof BackwardStep.ValueGradient gradient) {
        assignment(
            gradient.result().name(), BackwardText.of(gradient), gradient.result().shape().toString(),
            BackwardText.fusion(gradient, program));
      } else {
        List<String> pair = new ArrayList<>();
        int end = i;
        while (end < steps.size() && end < i + 2 && sameLayer(steps.get(i), steps.get(end))) {
          var gradient = (BackwardStep.TensorGradient) steps.get(end++);
          pair.add(end == i + 1 ? BackwardText.of(gradient) : gradient.name() + " = " + BackwardText.of(gradient));
        }
        String first = pair.size() == 1 ? pair.get(0) : pad(pair.get(0) + "  ", FIRST_OF_PAIR) + pair.get(1);
        assignment(name(steps.get(i)), first, "", "");
        i = end - 1;
      }
    }
  }

  private static boolean sameLayer(BackwardStep first, BackwardStep second) {
    return first instanceof BackwardStep.TensorGradient a
        && second instanceof BackwardStep.TensorGradient b
        && a.of().equals(b.of());
  }

  private void update(Network network) {
    line("update");
    UpdateText.of(network).forEach(text -> line("  " + text));
  }

  private void assignment(String name, String expression, String shape, String note) {
    line("  " + pad(name, names) + " = " + pad(expression, expressions) + pad(shape, SHAPE) + note);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private static String name(BackwardStep step) {
    return step instanceof BackwardStep.ValueGradient gradient
        ? gradient.result().name()
        : ((BackwardStep.TensorGradient) step).name();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
