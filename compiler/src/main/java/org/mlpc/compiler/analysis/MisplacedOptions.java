package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.Initializer;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.StringLiteral;
import org.mlpc.compiler.syntax.Value;

/**
 * Mends options that other frameworks put into a call and mlpc says elsewhere: dropout inside of a
 * dense layer.
 */
final class MisplacedOptions {

  private final Problems problems;
  private final Concept concept;
  private final List<Argument> arguments;
  private final Span whole;

  MisplacedOptions(Problems problems, Concept concept, List<Argument> arguments, Span whole) {
    this.problems = problems;
    this.concept = concept;
    this.arguments = arguments;
    this.whole = whole;
  }

  /** The diagnostic with help and fix, if it is known where the option belongs. */
  Optional<Diagnostic> mend(Argument argument, Diagnostic unknown) {
    String option = Catalog.fold(ArgumentBinding.nameOf(argument));
    if (concept.kind() == ConceptKind.OPTIMIZER) {
      return mendOptimizer(option, argument, unknown);
    }
    if (concept.kind() == ConceptKind.SCHEDULE && FirstRate.isMeant(option)) {
      return new FirstRate(problems).mend(argument, unknown, ArgumentEdits.removal(arguments, argument));
    }
    String value = problems.text(argument.value().span()).replace("\"", "");
    if (concept == Loss.CROSS_ENTROPY && option.equals("reduction") && value.equals("mean")) {
      return Optional.of(
          remove(argument, unknown)
              .help("leave it out: the cost is always the mean over the batch"));
    }
    if (concept == Initializer.NORMAL && option.equals("mean") && value.matches("0(\\.0*)?")) {
      return Optional.of(remove(argument, unknown).help("leave it out: the mean is always 0"));
    }
    if (concept == Activation.GELU && option.equals("approximate") && value.matches("(?i)none|false")) {
      return Optional.of(remove(argument, unknown).help("leave it out: gelu is always exact"));
    }
    return concept == LayerKind.DENSE || concept == LayerKind.OUTPUT
        ? mendDense(option, argument, unknown)
        : Optional.empty();
  }

  private Optional<Diagnostic> mendDense(String option, Argument argument, Diagnostic unknown) {
    String value = problems.text(argument.value().span());
    return switch (option) {
      case "dropout", "dropoutrate" ->
          concept == LayerKind.OUTPUT
              ? Optional.empty()
              : Optional.of(
                  moved(
                      argument,
                      unknown,
                      "dropout(" + value + ")",
                      "dropout is a layer of its own"));
      case "batchnorm", "batchnormalization", "normalization" -> Optional.empty();
      case "name" ->
          argument.value() instanceof StringLiteral text && text.value().matches("[A-Za-z]\\w*")
              ? Optional.of(
                  remove(argument, unknown)
                      .fix(whole.before(), text.value() + " = ")
                      .help(
                          "name a layer as in "
                              + Wording.quote(text.value() + " = " + concept.dslName() + "(…)")))
              : Optional.empty();
      case "regularizer", "regularize", "kernelregularization" ->
          strength(argument.value())
              .map(text -> unknown.help("write " + Wording.quote(text)).fix(argument.span(), text));
      case "biasinitializer", "biasinit" ->
          value.replaceAll("[^a-z]", "").equals("zeros")
              ? Optional.of(remove(argument, unknown).help("biases always start at zero"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** {@code l2(1e-4)} as the option {@code l2 = 1e-4}. */
  private Optional<String> strength(Value value) {
    if (value instanceof Call call && call.arguments().size() == 1) {
      String name = Catalog.fold(call.name());
      return name.equals("l1") || name.equals("l2")
          ? Optional.of(name + " = " + problems.text(call.arguments().get(0).value().span()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> mendOptimizer(String option, Argument argument, Diagnostic unknown) {
    String value = problems.text(argument.value().span());
    return switch (option) {
      case "betas" ->
          argument.value() instanceof ListValue list
                  && list.elements().size() == 2
                  && concept.parameter("beta2").isPresent()
              ? Optional.of(betas(argument, list, unknown))
              : Optional.empty();
      case "batch", "batchsize", "minibatch" ->
          Optional.of(
              moved(argument, unknown, "batch = " + value, "the batch is a property of its own"));
      case "weightdecay", "l2" ->
          concept == Optimizer.PERCEPTRON
              ? Optional.empty()
              : Optional.of(
                  moved(
                      argument,
                      unknown,
                      "regularize = l2(" + value + ")",
                      "the penalty is a property of its own"));
      case "clipnorm", "globalclipnorm" ->
          Optional.of(
              moved(
                  argument,
                  unknown,
                  "clip = norm(" + value + ")",
                  "clipping is a property of its own"));
      case "clipvalue" ->
          Optional.of(
              moved(
                  argument,
                  unknown,
                  "clip = value(" + value + ")",
                  "clipping is a property of its own"));
      default -> Optional.empty();
    };
  }

  private Diagnostic betas(Argument argument, ListValue list, Diagnostic unknown) {
    String mended =
        "beta1 = "
            + problems.text(list.elements().get(0).span())
            + ", beta2 = "
            + problems.text(list.elements().get(1).span());
    return unknown.help("write " + Wording.quote(mended)).fix(argument.span(), mended);
  }

  private Diagnostic moved(Argument argument, Diagnostic unknown, String statement, String reason) {
    return remove(argument, unknown)
        .help(reason + ": write " + Wording.quote(statement) + " on the next line")
        .fix(whole.after(), "\n" + Indent.of(problems, whole) + statement);
  }

  private Diagnostic remove(Argument argument, Diagnostic diagnostic) {
    return diagnostic.fix(
        ArgumentEdits.removal(arguments, argument), "");
  }
}
