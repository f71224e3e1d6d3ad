package org.mlpc.compiler.analysis;

import java.util.Optional;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.syntax.ModelDeclaration;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.SectionKind;

/** The whole way of one model: its sections are resolved, checked together and lowered. */
final class ModelAnalysis {

  private final Problems problems;
  private final ArgumentBinding binding;
  private final Blocks blocks;

  ModelAnalysis(Problems problems, ArgumentBinding binding, Blocks blocks) {
    this.problems = problems;
    this.binding = binding;
    this.blocks = blocks;
  }

  /** The network; empty after an error. */
  Optional<Network> analyse(ModelDeclaration declaration, String packageName) {
    int errors = problems.errors();
    new SectionChecks(problems, binding).check(declaration);
    ResolvedSchema schema = new SchemaAnalysis(problems, binding).analyse(declaration);
    ResolvedTraining training =
        new TrainingResolution(problems, binding).resolve(declaration.section(SectionKind.TRAIN));
    Bounds bounds = new Bounds(problems, binding);
    bounds.resolve(declaration);
    Optional<Section> section = declaration.section(SectionKind.NETWORK);
    ExampleRows examples = new ExampleRows(problems, schema);
    examples.resolve(declaration.section(SectionKind.EXAMPLES));
    if (section.isEmpty()) {
      return Optional.empty();
    }
    ResolvedNetwork network =
        new NetworkResolution(problems, binding, blocks).resolve(section.get());
    ResolvedModel model = new ResolvedModel(declaration, schema, network, training);
    new OutputChecks(problems, schema, network, section.get()).check();
    new ShapeInference(problems, schema, network).check();
    CompatibilityChecks.check(problems, model);
    bounds.checkMetrics(model);
    if (problems.errors() > errors || problems.garbled()) {
      return Optional.empty();
    }
    TeachingLints.check(problems, model);
    Network lowered =
        new Lowering(problems, model)
            .lower(packageName, examples.rows(), bounds.expectations(), bounds.limits());
    new LimitChecks(problems).check(lowered, bounds, model);
    return problems.errors() > errors ? Optional.empty() : Optional.of(lowered);
  }
}
