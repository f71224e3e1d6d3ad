package org.mlpc.examples.benchmarks.peers;

import org.mlpc.compiler.benchmark.NetworkBenchmark;
import org.mlpc.compiler.benchmark.PredictionBenchmark;
import org.mlpc.compiler.benchmark.SyntheticRows;
import org.mlpc.compiler.benchmark.TrainingBenchmark;
import org.mlpc.examples.benchmarks.Networks;
import org.mlpc.examples.benchmarks.Workload;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.data.Dataset;

/** The generated classes, by way of what stands behind {@code mlpc bench}. Argument: threads. */
final class MlpcPeer {

  private final int threads;
  private Workload prepared;
  private TrainingBenchmark<?, ?> training;
  private PredictionBenchmark<?, ?> prediction;

  private MlpcPeer(int threads) {
    this.threads = threads;
  }

  public static void main(String[] args) throws Exception {
    PeerServer.serve(new MlpcPeer(Integer.parseInt(args[0]))::answer);
  }

  private double answer(Request request) throws Exception {
    if (request.workload() != prepared) {
      prepare(request.workload(), Networks.definition(request.workload()));
    }
    return switch (request.task()) {
      case TRAIN -> training.run(request.seconds()).samplesPerSecond();
      case PREDICT -> prediction.row(request.seconds()).nanos();
      case BATCH -> prediction.batch(request.rows(), threads, request.seconds());
    };
  }

  private <N extends Network<?, ?>, A> void prepare(Workload workload, NetworkDefinition<N, A> definition) {
    training = null;
    Dataset<A> rows = SyntheticRows.dataset(definition.schema(), definition.elements(), workload.rows());
    training = new TrainingBenchmark<>(definition, rows, workload.batch(), threads);
    N network = new NetworkBenchmark<>(definition).initialized();
    prediction = new PredictionBenchmark<>(definition, network);
    prepared = workload;
  }
}
