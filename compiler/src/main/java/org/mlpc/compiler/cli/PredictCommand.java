package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.data.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Predicts rows of a file: one row out per row in. */
@Command(
    name = "predict",
    description = "Predicts the rows of a CSV file with a trained model.",
    mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {

  @ParentCommand private MlpcCommand mlpc;

  @Mixin private ModelArgument model;

  @Option(names = "--model", required = true, paramLabel = "FILE", description = "The trained model (safetensors).")
  private Path weights;

  @Option(names = "--data", required = true, paramLabel = "CSV", description = "The rows; targets are not needed.")
  private Path data;

  @Option(names = "--out", paramLabel = "CSV", description = "Where to write; standard output if not given.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (out != null) {
      WholeFile.checkWritable(out);
    }
    Set<String> uncertain = PredictionColumns.uncertain(model.network(mlpc.console()));
    String predictions = predict(model.definition(mlpc.console()), uncertain);
    if (out != null) {
      WholeFile.write(out, predictions);
    } else {
      mlpc.console().out().print(predictions);
    }
    return ExitCode.DONE;
  }

  private <N extends Network<?, ?>, A> String predict(
      NetworkDefinition<N, A> definition, Set<String> uncertain) {
    N network = definition.load(weights);
    Dataset<A> rows = Dataset.csvInputs(definition.schema(), definition.elements(), data);
    PredictionColumns columns = new PredictionColumns(definition.schema(), definition.elements(), uncertain);
    return new Predictions<>(definition, network).csv(rows, columns);
  }
}
