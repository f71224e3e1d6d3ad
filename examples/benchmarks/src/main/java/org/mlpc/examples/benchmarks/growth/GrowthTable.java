package org.mlpc.examples.benchmarks.growth;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.mlpc.compiler.benchmark.SyntheticRows;
import org.mlpc.compiler.benchmark.TrainingBenchmark;
import org.mlpc.compiler.benchmark.TrainingSpeed;
import org.mlpc.compiler.benchmark.Work;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.data.Dataset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Changes one size at a time of a network of 64 inputs and one hidden layer of 64, in batches of 64. */
@Command(name = "growth", mixinStandardHelpOptions = true, description = "Time of a step against the sizes.")
final class GrowthTable implements Callable<Integer> {

  private static final int BASE = 64;
  private static final int ROWS = 20_000;

  @Option(names = "--seconds", defaultValue = "2", description = "Of each measurement.")
  private double seconds;

  @Option(names = "--threads", defaultValue = "1")
  private int threads;

  public static void main(String[] args) {
    System.exit(new CommandLine(new GrowthTable()).execute(args));
  }

  @Override
  public Integer call() throws ReflectiveOperationException {
    System.out.printf("JDK %s, %d threads%n%n", Runtime.version().feature(), threads);
    System.out.println("| what grows | µs a step | GFLOP/s | share of peak | samples/s |");
    System.out.println("|---|---|---|---|---|");
    for (int width = 64; width <= 4096; width *= 4) {
      line("width " + width, new ModelText(width, width, 1, BASE), ROWS / 4);
    }
    for (int depth : new int[] {1, 3, 10, 30, 100}) {
      line("depth " + depth, new ModelText(BASE, BASE, depth, BASE), ROWS);
    }
    for (int batch = 1; batch <= 4096; batch *= 8) {
      line("batch " + batch, new ModelText(BASE, BASE, 1, batch), ROWS);
    }
    for (int rows = 1_000; rows <= 10_000_000; rows *= 10) {
      line("rows " + rows, new ModelText(8, BASE, 1, BASE), rows);
    }
    return 0;
  }

  private void line(String what, ModelText model, int rows) throws ReflectiveOperationException {
    TrainingSpeed speed = measure(model.definition(), rows, model.batch());
    double gflops = Work.trainingFlops(model.network()) * speed.samplesPerSecond() * 1e-9;
    System.out.printf(Locale.ROOT, "| %s | %.3g | %.1f | %.0f %% | %,.0f |%n",
        what, speed.microsPerStep(), gflops, 100 * gflops / speed.peakGflops() / threads, speed.samplesPerSecond());
  }

  private <N extends Network<?, ?>, A> TrainingSpeed measure(NetworkDefinition<N, A> definition, int rows, int batch) {
    Dataset<A> data = SyntheticRows.dataset(definition.schema(), definition.elements(), rows);
    return new TrainingBenchmark<>(definition, data, batch, threads).run(seconds);
  }
}
