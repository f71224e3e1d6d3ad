package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mlpc.runtime.Evaluation;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.data.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures a trained model on rows whose targets are known. */
@Command(
    name = "evaluate",
    description = "Prints loss and metrics of a trained model on rows with known targets.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @ParentCommand private MlpcCommand mlpc;

  @Mixin private ModelArgument model;

  @Option(names = "--model", required = true, paramLabel = "FILE", description = "The trained model (safetensors).")
  private Path weights;

  @Option(names = "--data", required = true, paramLabel = "CSV", description = "The rows.")
  private Path data;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    evaluate(model.definition(mlpc.console()));
    return ExitCode.DONE;
  }

  private <N extends Network<?, ?>, A> void evaluate(NetworkDefinition<N, A> definition) {
    N network = definition.load(weights);
    Dataset<A> rows = Dataset.csv(definition.schema(), definition.elements(), data);
    Evaluation evaluation = Evaluation.of(definition, network, rows);
    if (json) {
      mlpc.console().out().println(evaluation.json());
    } else {
      mlpc.console().out().print(EvaluationText.of(
          definition.schema(), Map.of(data.getFileName().toString(), evaluation)));
    }
  }
}
