package org.mlpc.compiler;

import java.util.ArrayList;
import java.util.List;
import org.mlpc.compiler.analysis.Analysis;
import org.mlpc.compiler.codegen.JavaFileText;
import org.mlpc.compiler.codegen.JavaGenerator;
import org.mlpc.compiler.codegen.TestGenerator;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.transform.Rewrites;

/** From {@code .mlp} text to Java files: parse, analyse, transform, emit. */
public final class MlpCompiler {

  private MlpCompiler() {}

  /**
   * Compiles files, each by itself. The result depends on their texts, names and order alone.
   *
   * @param sources in the order in which their models and messages are to come
   */
  public static CompilationResult compile(List<SourceFile> sources, CompilerOptions options) {
    Diagnostics diagnostics = new Diagnostics();
    List<Network> networks = new ArrayList<>();
    for (SourceFile source : sources) {
      MlpFile file = MlpParser.parse(source, diagnostics);
      List<Network> models =
          Analysis.analyse(file, options.defaultPackage(source), options.silenced(), diagnostics);
      if (!diagnostics.hasErrors(source)) {
        networks.addAll(models);
      }
    }
    List<GeneratedFile> files = new ArrayList<>();
    for (Network network : networks) {
      for (JavaFileText java : JavaGenerator.generate(Rewrites.program(network))) {
        files.add(new GeneratedFile(java.path(), java.text()));
      }
    }
    return new CompilationResult(networks, files, diagnostics);
  }

  /**
   * The tests of a network: a JUnit 5 class and what it needs of its own.
   *
   * @param folder where data of {@code expect} may stand beside the class path, as seen from where tests run
   */
  public static List<GeneratedFile> generateTests(Network network, String folder) {
    return files(TestGenerator.generate(network, folder));
  }

  /** The classes that all tests of networks use. */
  public static List<GeneratedFile> generateChecks() {
    return files(TestGenerator.checks());
  }

  private static List<GeneratedFile> files(List<JavaFileText> texts) {
    return texts.stream().map(java -> new GeneratedFile(java.path(), java.text())).toList();
  }
}
