package org.mlpc.compiler.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.mlpc.compiler.ir.Example;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Trains a model and reports how good it became. */
@Command(
    name = "train",
    description = "Trains the model of a .mlp file, shows how it goes, and prints a report.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

  @ParentCommand private MlpcCommand mlpc;

  @Spec private CommandSpec spec;

  @Mixin private ModelArgument model;

  @Mixin private TrainOptions options;

  @Override
  public Integer call() throws IOException {
    options.check();
    if (VectorModule.canBeAdded()) {
      return VectorModule.relaunch(mlpc);
    }
    List<Example> examples = model.network(mlpc.console()).examples();
    if (options.data == null && examples.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "the model has no `examples` to train on: give --data CSV");
    }
    train(model.definition(mlpc.console()), examples);
    return ExitCode.DONE;
  }

  private <N extends Network<?, ?>, A> void train(NetworkDefinition<N, A> definition, List<Example> examples)
      throws IOException {
    Training<N, A> training = new Training<>(definition, examples, options, mlpc.console());
    if (options.findRate) {
      training.findRate();
    } else {
      training.run();
    }
  }
}
