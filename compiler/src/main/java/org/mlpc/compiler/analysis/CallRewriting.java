package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;

/**
 * Mends calls whose options make them another concept here: {@code SGD(momentum = 0.9)} is {@code
 * momentum}, and {@code Adam(weight_decay = 0.01)} is {@code adamW}.
 */
final class CallRewriting {

  private final Problems problems;

  CallRewriting(Problems problems) {
    this.problems = problems;
  }

  /** Reports and answers true if the call is to be written as another concept. */
  boolean report(ConceptResolution.Named named, Call call) {
    Optional<Concept> target = target(named.concept(), call);
    if (target.isEmpty()) {
      return false;
    }
    Optional<String> mended = mended(target.get(), call);
    Argument culprit = culprit(call);
    var diagnostic =
        problems.at(
            DiagnosticCode.UNKNOWN_OPTION,
            culprit.name().orElseThrow().span(),
            Wording.quote(named.concept().dslName())
                + " has no option "
                + Wording.quote(ArgumentBinding.nameOf(culprit)));
    problems.report(
        mended.isPresent()
            ? diagnostic.help("write " + Wording.quote(mended.get())).fix(call.span(), mended.get())
            : diagnostic.help("write " + Wording.quote(target.get().signature())));
    return true;
  }

  private static Optional<Concept> target(Concept concept, Call call) {
    if (concept == Optimizer.SGD && has(call, "nesterov")) {
      return Optional.of(isTrue(call, "nesterov") ? Optimizer.NESTEROV : Optimizer.MOMENTUM);
    }
    if (concept == Optimizer.SGD
        && (has(call, "momentum") || has(call, "beta") || has(call, "dampening"))) {
      return Optional.of(Optimizer.MOMENTUM);
    }
    if (concept == Optimizer.MOMENTUM && has(call, "nesterov")) {
      return Optional.of(isTrue(call, "nesterov") ? Optimizer.NESTEROV : Optimizer.MOMENTUM);
    }
    if (concept == Optimizer.ADAM && (has(call, "weightdecay") || has(call, "decay"))) {
      return Optional.of(Optimizer.ADAM_W);
    }
    return Optional.empty();
  }

  private static boolean has(Call call, String option) {
    return call.arguments().stream()
        .anyMatch(a -> Catalog.fold(ArgumentBinding.nameOf(a)).equals(option));
  }

  private static boolean isTrue(Call call, String option) {
    return call.arguments().stream()
        .filter(a -> Catalog.fold(ArgumentBinding.nameOf(a)).equals(option))
        .anyMatch(a -> a.value() instanceof Call value && value.name().equalsIgnoreCase("true"));
  }

  private static Argument culprit(Call call) {
    List<String> culprits =
        List.of("momentum", "nesterov", "weightdecay", "decay", "beta", "dampening");
    return culprits.stream()
        .flatMap(
            c ->
                call.arguments().stream()
                    .filter(a -> Catalog.fold(ArgumentBinding.nameOf(a)).equals(c)))
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> mended(Concept target, Call call) {
    List<String> arguments = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      String name = ArgumentBinding.nameOf(argument);
      boolean parameters = name.isEmpty() && !(argument.value() instanceof NumberLiteral);
      if (Catalog.fold(name).equals("nesterov") || parameters) {
        continue;
      }
      if (Catalog.fold(name).equals("betas")
          && argument.value() instanceof ListValue betas
          && betas.elements().size() == 2) {
        arguments.add("beta1 = " + problems.text(betas.elements().get(0).span()));
        arguments.add("beta2 = " + problems.text(betas.elements().get(1).span()));
        continue;
      }
      Optional<String> option =
          name.isEmpty()
              ? Optional.of("rate")
              : target
                  .parameter(name)
                  .or(() -> Catalog.meant(target, name))
                  .map(ParameterSpec::name);
      if (option.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(option.get() + " = " + problems.text(argument.value().span()));
    }
    return Optional.of(target.dslName() + "(" + String.join(", ", arguments) + ")");
  }
}
