package org.mlpc.examples.benchmarks.peers;

import java.util.Random;
import org.mlpc.examples.benchmarks.Workload;
import smile.classification.MLP;
import smile.model.mlp.Layer;
import smile.model.mlp.LayerBuilder;
import smile.model.mlp.OutputFunction;
import smile.util.function.TimeFunction;

/**
 * Smile's MLP, on one thread. It has plain gradient descent alone: workloads with Adam are easier for it than for
 * others.
 */
final class SmilePeer {

  private Workload prepared;
  private MLP network;
  private double[][] x;
  private int[] y;
  private Shuffled order;

  public static void main(String[] args) throws Exception {
    SmilePeer peer = new SmilePeer();
    PeerServer.serve(peer::answer);
  }

  private double answer(Request request) throws Exception {
    if (request.task() == Request.Task.BATCH) {
      throw new UnsupportedOperationException("Smile predicts a batch row by row");
    }
    prepare(request.workload());
    boolean train = request.task() == Request.Task.TRAIN;
    double[] probabilities = new double[Math.max(2, request.workload().widths()[request.workload().widths().length - 1])];
    PeerServer.Work work = train ? this::step : () -> network.predict(x[0], probabilities);
    PeerServer.rate(work, request.seconds() / 4, 1);
    return PeerServer.result(request, PeerServer.rate(work, request.seconds(), train ? prepared.batch() : 1));
  }

  private void step() {
    int rows = order.begin();
    double[][] batch = new double[rows][];
    int[] labels = new int[rows];
    for (int i = 0; i < rows; i++) {
      batch[i] = x[order.row(i)];
      labels[i] = y[order.row(i)];
    }
    network.update(batch, labels);
  }

  private void prepare(Workload workload) {
    if (workload == prepared) {
      return;
    }
    int[] widths = workload.widths();
    int outputs = widths[widths.length - 1];
    LayerBuilder[] layers = new LayerBuilder[widths.length];
    layers[0] = Layer.input(widths[0]);
    for (int i = 1; i < widths.length - 1; i++) {
      layers[i] = workload.tanh() ? Layer.tanh(widths[i]) : Layer.rectifier(widths[i]);
    }
    layers[widths.length - 1] =
        Layer.mle(outputs, outputs == 1 ? OutputFunction.SIGMOID : OutputFunction.SOFTMAX);
    x = null;
    y = null;
    Random random = new Random(1);
    x = new double[workload.rows()][widths[0]];
    y = new int[workload.rows()];
    for (int row = 0; row < x.length; row++) {
      for (int k = 0; k < widths[0]; k++) {
        x[row][k] = random.nextFloat();
      }
      y[row] = random.nextInt(Math.max(2, outputs));
    }
    order = new Shuffled(x.length, workload.batch());
    network = new MLP(layers);
    network.setLearningRate(TimeFunction.constant(workload.rate()));
    prepared = workload;
  }
}
