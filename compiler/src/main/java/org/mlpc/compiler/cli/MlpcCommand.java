package org.mlpc.compiler.cli;

import java.util.List;
import org.mlpc.runtime.io.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand. */
@Command(
    name = "mlpc",
    description = "Compiles neural networks to plain Java, and trains them.",
    mixinStandardHelpOptions = true,
    versionProvider = MlpcCommand.VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Exit codes: 0 done, 1 the input is at fault, 2 usage, 3 a fault of mlpc."},
    subcommands = {
      CheckCommand.class,
      GenerateCommand.class,
      FormatCommand.class,
      DescribeCommand.class,
      ExplainCommand.class,
      TrainCommand.class,
      PredictCommand.class,
      EvaluateCommand.class,
      NewCommand.class,
      BenchCommand.class,
    })
final class MlpcCommand implements Runnable {

  /** What {@code --version} prints. */
  static final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"mlpc " + Version.MLPC};
    }
  }

  private final Console console;
  private final List<String> arguments;

  @Spec private CommandSpec spec;

  MlpcCommand(Console console, List<String> arguments) {
    this.console = console;
    this.arguments = arguments;
  }

  Console console() {
    return console;
  }

  /** All arguments of the process, for a command that starts itself anew. */
  List<String> arguments() {
    return arguments;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
