package org.mlpc.compiler.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mlpc.compiler.benchmark.NetworkBenchmark;
import org.mlpc.compiler.benchmark.Work;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.kernel.Kernels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures how fast a model trains and predicts on this machine. */
@Command(
    name = "bench",
    description = "Measures training and prediction of a model on synthetic rows, beside what the machine could do.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  @ParentCommand private MlpcCommand mlpc;

  @Spec private CommandSpec spec;

  @Mixin private ModelArgument model;

  @Option(names = "--batch", paramLabel = "N|all", description = "Rows of an update; as the file says if left out.",
      converter = BatchSize.class)
  private Integer batch;

  @Option(names = "--threads", paramLabel = "N", description = "Threads, default: one a core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--seconds", paramLabel = "S",
      description = "How long to measure, warm-up apart; default ${DEFAULT-VALUE}.")
  private double seconds = 10;

  @Option(names = "--rows", paramLabel = "N", description = "Rows of the data set, default ${DEFAULT-VALUE}.")
  private int rows = 60_000;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    atLeast("--threads", threads, 1);
    atLeast("--rows", rows, 1);
    if (!(seconds > 0 && seconds < 1e6)) {
      throw new ParameterException(spec.commandLine(), "--seconds " + seconds + ": more than 0");
    }
    if (VectorModule.canBeAdded()) {
      return VectorModule.relaunch(mlpc);
    }
    double flops = Work.trainingFlops(model.network(mlpc.console()));
    bench(model.definition(mlpc.console()), flops);
    return ExitCode.DONE;
  }

  private <N extends Network<?, ?>, A> void bench(NetworkDefinition<N, A> definition, double flops)
      throws InterruptedException {
    int batchRows = batch == null ? definition.plan().batch() : batch;
    NetworkBenchmark.Result result;
    try {
      result = new NetworkBenchmark<>(definition).run(rows, batchRows, threads, seconds, flops);
    } catch (OutOfMemoryError tooMany) {
      throw new CommandFailure(rows + " rows do not fit into the heap of "
          + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB; take fewer with --rows");
    }
    BenchReport report = new BenchReport(result, Kernels.description(), threads);
    mlpc.console().out().print(json ? report.json() : report.text(definition.name()));
  }

  private void atLeast(String option, int value, int least) {
    if (value < least) {
      throw new ParameterException(spec.commandLine(), option + " " + value + ": at least " + least);
    }
  }
}
