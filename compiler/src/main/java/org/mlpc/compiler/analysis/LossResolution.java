package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.Value;

/**
 * Reads {@code loss}: one loss, or {@code sum(head = loss, …)}. Emits MLP0307 about the sum.
 */
final class LossResolution {

  private static final String SUM = "sum";

  private final Problems problems;
  private final ArgumentBinding binding;

  LossResolution(Problems problems, ArgumentBinding binding) {
    this.problems = problems;
    this.binding = binding;
  }

  WrittenLosses resolve(Value value) {
    if (value instanceof Call call && call.name().equals(SUM)) {
      return sum(call);
    }
    Optional<Binding> loss = one(value);
    return new WrittenLosses(loss, Map.of(), Map.of(), List.of(), Optional.empty(), loss.isPresent());
  }

  private WrittenLosses sum(Call call) {
    Map<String, Binding> heads = new LinkedHashMap<>();
    Map<String, Span> names = new HashMap<>();
    List<Binding> nameless = new ArrayList<>();
    boolean understood = true;
    for (Argument argument : call.arguments()) {
      String head = ArgumentBinding.nameOf(argument);
      if (head.isEmpty()) {
        understood = false;
        one(argument.value()).ifPresent(nameless::add);
        continue;
      }
      names.putIfAbsent(head, argument.name().orElseThrow().span());
      Optional<Binding> loss = one(argument.value());
      understood &= loss.isPresent();
      if (loss.isPresent() && heads.putIfAbsent(head, loss.get()) != null) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.DUPLICATE_ARGUMENT,
                    argument.span(),
                    Wording.quote(head) + " is given twice")
                .help("a head has one loss")
                .fix(
                    ArgumentEdits.removal(call.arguments(), argument),
                    ""));
      }
    }
    return new WrittenLosses(
        Optional.empty(), heads, names, nameless, Optional.of(call.span()), understood);
  }

  private Optional<Binding> one(Value value) {
    return binding
        .read(
            value, Slot.property(TrainProperty.LOSS.dslName(), ParameterType.of(ConceptKind.LOSS)))
        .map(bound -> ((Bound.Nested) bound).binding());
  }
}
