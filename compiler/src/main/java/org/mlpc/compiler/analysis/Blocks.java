package org.mlpc.compiler.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.BlockDeclaration;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.syntax.Parameter;
import org.mlpc.compiler.syntax.Value;

/**
 * The blocks of a file, and the binding of their parameters. Emits MLP0203, MLP0302, MLP0303,
 * MLP0307, MLP0312, MLP0329.
 */
final class Blocks {

  private final Problems problems;
  private final Map<String, BlockDeclaration> declared = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  Blocks(Problems problems, MlpFile file) {
    this.problems = problems;
    for (BlockDeclaration block : file.blocks()) {
      String name = block.name().text();
      if (Catalog.find(ConceptKind.LAYER, name)
          .or(() -> Catalog.find(ConceptKind.ACTIVATION, name))
          .isPresent()) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.RESERVED_NAME,
                    block.name().span(),
                    Wording.quote(name) + " is a layer of the language")
                .help("give the block another name"));
        continue;
      }
      BlockDeclaration before = declared.putIfAbsent(name, block);
      if (before != null) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.DUPLICATE_DECLARATION,
                    block.name().span(),
                    "there are two blocks " + Wording.quote(name))
                .also(before.name().span(), "the first")
                .help("give one of them another name"));
      }
    }
  }

  /** The block of a name, which from now on counts as used. */
  Optional<BlockDeclaration> use(String name) {
    Optional<BlockDeclaration> block = Optional.ofNullable(declared.get(name));
    block.ifPresent(b -> used.add(name));
    return block;
  }

  Set<String> names() {
    return declared.keySet();
  }

  /** The blocks that no model calls. */
  List<BlockDeclaration> unused() {
    return declared.values().stream().filter(b -> !used.contains(b.name().text())).toList();
  }

  /** The values of a block's parameters; empty after an error. */
  Optional<Substitution> bind(BlockDeclaration block, Call call) {
    Map<String, Value> values = new HashMap<>();
    List<Parameter> parameters = block.parameters();
    Set<String> known =
        parameters.stream()
            .map(p -> p.name().text())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    int errors = problems.errors();
    int position = 0;
    for (Argument argument : call.arguments()) {
      String name = ArgumentBinding.nameOf(argument);
      if (name.isEmpty() && position == parameters.size()) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.TOO_MANY_ARGUMENTS,
                    argument.span(),
                    "the block "
                        + Wording.quote(block.name().text())
                        + " takes "
                        + Wording.count(parameters.size(), "argument"))
                .also(block.name().span(), "declared here")
                .help("it is written " + Wording.quote(signature(block))));
        break;
      }
      String parameter = name.isEmpty() ? parameters.get(position++).name().text() : name;
      if (!known.contains(parameter)) {
        reportUnknown(block, argument, parameter, known);
      } else if (values.putIfAbsent(parameter, argument.value()) != null) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.DUPLICATE_ARGUMENT,
                    argument.span(),
                    Wording.quote(parameter) + " is given twice")
                .help("leave one of them out"));
      }
    }
    List<String> missing =
        parameters.stream()
            .filter(p -> p.defaultValue().isEmpty())
            .map(p -> p.name().text())
            .filter(p -> !values.containsKey(p))
            .map(Wording::quote)
            .toList();
    if (!missing.isEmpty() && problems.errors() == errors) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.MISSING_ARGUMENT,
                  call.nameSpan(),
                  "the block "
                      + Wording.quote(block.name().text())
                      + " lacks "
                      + Wording.and(missing))
              .also(block.name().span(), "declared here")
              .help("it is written " + Wording.quote(signature(block))));
    }
    parameters.forEach(
        p -> p.defaultValue().ifPresent(v -> values.putIfAbsent(p.name().text(), v)));
    return problems.errors() == errors ? Optional.of(new Substitution(values)) : Optional.empty();
  }

  private void reportUnknown(BlockDeclaration block, Argument argument, String name, Set<String> known) {
    var span = argument.name().orElseThrow().span();
    var diagnostic =
        problems
            .at(
                DiagnosticCode.UNKNOWN_OPTION,
                span,
                "the block "
                    + Wording.quote(block.name().text())
                    + " has no parameter "
                    + Wording.quote(name))
            .also(block.name().span(), "declared here");
    Optional<String> near = problems.nearest(name, known);
    problems.report(
        near.isPresent()
            ? diagnostic
                .help("did you mean " + Wording.quote(near.get()) + "?")
                .fix(span, near.get())
            : diagnostic.help("it is written " + Wording.quote(signature(block))));
  }

  private static String signature(BlockDeclaration block) {
    return block.name().text()
        + "("
        + String.join(", ", block.parameters().stream().map(p -> p.name().text()).toList())
        + ")";
  }
}
