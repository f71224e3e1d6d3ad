package org.mlpc.compiler.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mlpc.compiler.ir.IrPrinter;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.transform.Rewrites;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what a network is: layers, shapes, parameters, cost and every default taken. */
@Command(
    name = "describe",
    description = "Prints layers, shapes, parameters, FLOPs, memory and every default taken.",
    mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {

  @ParentCommand private MlpcCommand mlpc;

  @Mixin private ModelArgument model;

  @ArgGroup private Form form = new Form();

  /** How to print it. */
  private static final class Form {

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--ir", description = "Print the forward, backward and update programs.")
    private boolean ir;
  }

  @Override
  public Integer call() throws IOException {
    Network network = model.network(mlpc.console());
    Description description = new Description(network);
    String text = form.ir ? IrPrinter.print(Rewrites.program(network))
        : form.json ? description.json()
        : description.text();
    mlpc.console().out().print(text);
    return ExitCode.DONE;
  }
}
