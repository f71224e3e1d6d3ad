package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Value;

/**
 * Several layers in one call: {@code Sequential([…])}, {@code hidden = c(32, 16)}, {@code model.add(Dense(16))}.
 * Emits MLP0201.
 */
final class LayerSequences {

  private static final Set<String> CONTAINERS =
      Set.of("sequential", "modulelist", "stack", "chain", "layers", "model", "network", "mlp", "nn");

  /** R's and Python's words for several numbers. */
  private static final Set<String> VECTORS = Set.of("c", "list", "tuple", "array");

  private final Problems problems;

  LayerSequences(Problems problems) {
    this.problems = problems;
  }

  /** Whether the call holds layers rather than being one; it was reported then. */
  boolean isReported(Call call, LayerStatement statement) {
    List<Value> values = call.arguments().stream().map(Argument::value).toList();
    if (values.size() == 1 && values.get(0) instanceof Call layer && isAdding(call)) {
      String text = problems.text(layer.span());
      problems.report(
          problems
              .at(DiagnosticCode.UNKNOWN_LAYER, call.nameSpan(), "a layer is added by writing it")
              .help("write " + Wording.quote(text))
              .fix(call.span(), text));
      return true;
    }
    List<Value> elements =
        values.size() == 1 && values.get(0) instanceof ListValue list ? list.elements() : values;
    String word = Catalog.fold(call.name());
    if (CONTAINERS.contains(word) && !elements.isEmpty() && elements.stream().allMatch(v -> v instanceof Call)) {
      unwrap(call, statement, elements);
      return true;
    }
    boolean widths =
        VECTORS.contains(word)
            && !elements.isEmpty()
            && elements.stream().allMatch(v -> v instanceof NumberLiteral);
    if (widths) {
      String layers = widths(elements, "relu", problems, Indent.of(problems, statement.span()));
      problems.report(
          problems
              .at(DiagnosticCode.UNKNOWN_LAYER, call.span(), "each layer is written by itself")
              .help("write " + Wording.quote(layers.replaceAll("\\s+", " ")))
              .fix(statement.span(), layers));
    }
    return widths;
  }

  private static boolean isAdding(Call call) {
    return call.parts().size() > 1 && (call.name().endsWith(".add") || call.name().endsWith(".append"));
  }

  /** A dense layer of each width. */
  static String widths(List<Value> widths, String activation, Problems problems, String indent) {
    return widths.stream()
        .map(width -> "dense(" + problems.text(width.span()) + ", " + activation + ")")
        .collect(Collectors.joining("\n" + indent));
  }

  /** Leaves the elements as they stand, so that what is wrong in them can be mended, too. */
  private void unwrap(Call call, LayerStatement statement, List<Value> elements) {
    Diagnostic diagnostic =
        problems
            .at(
                DiagnosticCode.UNKNOWN_LAYER,
                call.nameSpan(),
                "there is no layer " + Wording.quote(call.name()))
            .label("the section `network` is the sequence")
            .help("write the layers in it, one after the other");
    Span first = elements.get(0).span();
    diagnostic = diagnostic.fix(new Span(statement.span().start(), first.start()), "");
    String indent = "\n" + Indent.of(problems, statement.span());
    for (int i = 1; i < elements.size(); i++) {
      diagnostic =
          diagnostic.fix(
              new Span(elements.get(i - 1).span().end(), elements.get(i).span().start()), indent);
    }
    int end = elements.get(elements.size() - 1).span().end();
    problems.report(diagnostic.fix(new Span(end, statement.span().end()), ""));
  }
}
