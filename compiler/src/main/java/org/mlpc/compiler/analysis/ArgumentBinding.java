package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.Foreign;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Attribute;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.Value;

/**
 * Binds the arguments of a call to the parameters of the concept that its name stands for: leading
 * ones by position, all others by name, those left out by the catalogue's defaults.
 */
final class ArgumentBinding {

  private final Problems problems;
  private final ConceptResolution names;
  private final CallRewriting rewriting;
  private final ValueReading values;

  ArgumentBinding(Problems problems) {
    this.problems = problems;
    this.names = new ConceptResolution(problems);
    this.rewriting = new CallRewriting(problems);
    this.values = new ValueReading(problems, this);
  }

  /**
   * The concept of a kind that a call names, bound; empty if the name means nothing, which was
   * reported.
   */
  Optional<Binding> bind(ConceptKind kind, Call call) {
    String name = kind == ConceptKind.METRIC ? metricName(call) : call.name();
    Optional<ConceptResolution.Named> named = ConceptResolution.look(kind, name);
    if (named.isEmpty()) {
      names.reportUnknown(kind, call.name(), call.nameSpan());
      return Optional.empty();
    }
    if (rewriting.report(named.get(), call)) {
      return Optional.of(Binding.ofDefaults(named.get().concept()));
    }
    if (!named.get().exact()) {
      var span =
          kind == ConceptKind.METRIC
              ? call.parts().get(call.parts().size() - 1).span()
              : call.nameSpan();
      boolean options = !named.get().spelling().equals(named.get().concept().dslName());
      if (options && call.hasParentheses()) {
        return Optional.of(respelledCall(kind, name, call, named.get()));
      }
      int mark = problems.mark();
      names.reportRespelling(kind, name, span, named.get());
      Binding bound = bind(named.get().concept(), call);
      problems.join(mark, call.span());
      return Optional.of(bound);
    }
    return Optional.of(bind(named.get().concept(), call));
  }

  /** {@code he_uniform()} is {@code he(uniform)}: the name brings arguments of its own. */
  private Binding respelledCall(
      ConceptKind kind, String name, Call call, ConceptResolution.Named named) {
    boolean needless =
        call.arguments().stream()
            .allMatch(a -> Foreign.option(nameOf(a)).filter(Foreign::meaningless).isPresent());
    if (needless) {
      names.reportRespelling(kind, name, call.span(), named);
      return Binding.ofDefaults(named.concept()).at(call.span());
    }
    ConceptResolution.Named bare =
        new ConceptResolution.Named(named.concept(), named.concept().dslName(), false);
    int mark = problems.mark();
    names.reportRespelling(kind, name, call.nameSpan(), bare);
    Binding bound = bind(named.concept(), call);
    problems.join(mark, call.span());
    return bound;
  }

  /** Binds a call whose concept is known. */
  Binding bind(Concept concept, Call written) {
    Call call = concept.kind() == ConceptKind.SCHEDULE ? withoutOptimizer(written) : written;
    String head = concept.kind() == ConceptKind.METRIC ? headOf(call) : "";
    List<Argument> arguments = new DecimalCommas(problems, concept).mend(call.arguments());
    CallBinding binding =
        new CallBinding(problems, values, concept, arguments, call.nameSpan(), call.span());
    return new Binding(
        concept,
        head,
        Optional.of(call.span()),
        Optional.of(call.nameSpan()),
        binding.bind(),
        binding.spoilt());
  }

  /** {@code StepLR(optimizer, …)}: there is one optimizer, and the schedule is its. */
  private Call withoutOptimizer(Call call) {
    boolean given =
        !call.arguments().isEmpty()
            && !call.arguments().get(0).isNamed()
            && call.arguments().get(0).value() instanceof Call value
            && value.name().toLowerCase(Locale.ROOT).contains("opt");
    if (!given) {
      return call;
    }
    problems.report(
        problems
            .at(
                DiagnosticCode.TOO_MANY_ARGUMENTS,
                call.arguments().get(0).span(),
                "a schedule is given no optimizer")
            .help("leave it out: it is that of the network")
            .fix(ArgumentEdits.removal(call.arguments(), call.arguments().get(0)), ""));
    return new Call(
        call.parts(),
        call.arguments().subList(1, call.arguments().size()),
        call.hasParentheses(),
        call.span());
  }

  /** Binds the arguments of an attribute. */
  Binding bind(Concept concept, Attribute attribute) {
    CallBinding binding =
        new CallBinding(
            problems,
            values,
            concept,
            attribute.arguments(),
            attribute.name().span(),
            attribute.span());
    return new Binding(
        concept,
        "",
        Optional.of(attribute.span()),
        Optional.of(attribute.name().span()),
        binding.bind(),
        binding.spoilt());
  }

  /** Reads a value that is no argument: that of a property or a bound. */
  Optional<Bound> read(Value value, Slot slot) {
    return values.read(value, slot);
  }

  ConceptResolution names() {
    return names;
  }

  private static String metricName(Call call) {
    return call.parts().get(call.parts().size() - 1).text();
  }

  private static String headOf(Call call) {
    StringBuilder head = new StringBuilder();
    for (Identifier part : call.parts().subList(0, call.parts().size() - 1)) {
      head.append(head.isEmpty() ? "" : ".").append(part.text());
    }
    return head.toString();
  }

  /** The name of a named argument, or "". */
  static String nameOf(Argument argument) {
    return argument.name().map(Identifier::text).orElse("");
  }
}
