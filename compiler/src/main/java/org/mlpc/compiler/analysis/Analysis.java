package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.syntax.ModelDeclaration;

/**
 * The meaning of a file: one network for each model without errors; everything wrong is reported,
 * all at once.
 */
public final class Analysis {

  private final MlpFile file;
  private final String defaultPackage;
  private final Problems problems;

  private Analysis(
      MlpFile file, String defaultPackage, Set<DiagnosticCode> silenced, Diagnostics diagnostics) {
    this.file = file;
    this.defaultPackage = defaultPackage;
    this.problems = new Problems(file.source(), diagnostics, silenced);
  }

  /** Analyses a file in the default package unless it names one, with all warnings. */
  public static List<Network> analyse(MlpFile file, Diagnostics diagnostics) {
    return analyse(file, "", Set.of(), diagnostics);
  }

  /**
   * Analyses a file.
   *
   * @param defaultPackage the package of its models unless it names one
   * @param silenced warnings that are not wanted
   * @return the networks of the models without errors, in the order of the file; none if the file
   *     did not parse
   */
  public static List<Network> analyse(
      MlpFile file, String defaultPackage, Set<DiagnosticCode> silenced, Diagnostics diagnostics) {
    return new Analysis(file, defaultPackage, silenced, diagnostics).run();
  }

  private List<Network> run() {
    ArgumentBinding binding = new ArgumentBinding(problems);
    AllowAttributes allowances = new AllowAttributes(problems);
    problems.allow(allowances.gather(file));
    String packageName = new FileChecks(problems, defaultPackage).check(file);
    Blocks blocks = new Blocks(problems, file);
    List<Network> networks = new ArrayList<>();
    Map<String, ModelDeclaration> seen = new HashMap<>();
    for (ModelDeclaration model : file.models()) {
      int errors = problems.errors();
      new NameChecks(problems).check(model, seen);
      new ModelAnalysis(problems, binding, blocks)
          .analyse(model, packageName)
          .filter(network -> problems.errors() == errors && !problems.garbled())
          .ifPresent(networks::add);
    }
    new UnusedBlocks(problems).check(blocks);
    allowances.reportUnused(new AttributeLines(problems).check(file));
    problems.flush();
    return List.copyOf(networks);
  }
}
