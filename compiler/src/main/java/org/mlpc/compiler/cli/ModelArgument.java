package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.compiler.javac.MissingJdkException;
import org.mlpc.runtime.NetworkDefinition;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The one model a command works with: the {@code .mlp} file, and its name where the file has several. */
final class ModelArgument {

  @Spec(Spec.Target.MIXEE) private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "FILE", description = "The .mlp file.")
  private Path file;

  @Option(names = "--model-name", paramLabel = "NAME", description = "Which model, where the file has several.")
  private String name;

  private CompilationResult compiled;

  /** Compiles the file, printing its diagnostics, and picks the model. */
  Network network(Console console) throws IOException {
    if (compiled == null) {
      compiled = SourceArguments.compile(console, List.of(file), CompilerOptions.DEFAULT);
    }
    return pick(compiled);
  }

  /** Compiles the file down to classes of this process, and picks the model. */
  NetworkDefinition<?, ?> definition(Console console) throws IOException {
    Network network = network(console);
    Map<String, String> sources =
        compiled.files().stream().collect(Collectors.toMap(GeneratedFile::className, GeneratedFile::text));
    try {
      ClassLoader loader = InMemoryCompiler.compile(sources, List.of(NetworkDefinition.class));
      String prefix = network.packageName().isEmpty() ? "" : network.packageName() + ".";
      Class<?> generated = loader.loadClass(prefix + network.name());
      return (NetworkDefinition<?, ?>) generated.getMethod("definition").invoke(null);
    } catch (MissingJdkException missing) {
      throw new CommandFailure(missing.getMessage(), missing);
    } catch (ReflectiveOperationException notAsGenerated) {
      throw new IllegalStateException("generated code without definition(): " + notAsGenerated, notAsGenerated);
    }
  }

  private Network pick(CompilationResult result) {
    List<Network> networks = result.networks();
    String names = networks.stream().map(Network::name).collect(Collectors.joining(", "));
    if (name == null && networks.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), file + " has several models (" + names + "); pick one with --model-name");
    }
    return networks.stream()
        .filter(network -> name == null || network.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ParameterException(
            spec.commandLine(), file + " has no model " + name + "; it has " + names));
  }
}
