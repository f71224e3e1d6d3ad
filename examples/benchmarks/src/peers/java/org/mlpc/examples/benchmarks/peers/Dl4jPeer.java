package org.mlpc.examples.benchmarks.peers;

import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.mlpc.examples.benchmarks.Workload;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** DL4J's MultiLayerNetwork; OMP_NUM_THREADS of the environment holds its threads. */
final class Dl4jPeer {

  private Workload prepared;
  private MultiLayerNetwork network;
  private INDArray x;
  private INDArray y;
  private Shuffled order;

  public static void main(String[] args) throws Exception {
    Dl4jPeer peer = new Dl4jPeer();
    PeerServer.serve(peer::answer);
  }

  private double answer(Request request) throws Exception {
    prepare(request.workload());
    boolean train = request.task() == Request.Task.TRAIN;
    int rows = request.task() == Request.Task.PREDICT ? 1 : request.rows();
    INDArray some = train ? null : Nd4j.rand(rows, prepared.widths()[0]);
    PeerServer.Work work = train ? this::step : () -> network.output(some);
    PeerServer.rate(work, request.seconds() / 4, 1);
    return PeerServer.result(request, PeerServer.rate(work, request.seconds(), train ? prepared.batch() : rows));
  }

  private void step() {
    int[] rows = new int[order.begin()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = order.row(i);
    }
    network.fit(x.getRows(rows), y.getRows(rows));
  }

  private void prepare(Workload workload) {
    if (workload == prepared) {
      return;
    }
    int[] widths = workload.widths();
    int outputs = widths[widths.length - 1];
    var layers = new NeuralNetConfiguration.Builder().seed(1)
        .updater(workload.gradientDescent() ? new Sgd(workload.rate()) : new Adam(workload.rate())).list();
    for (int i = 1; i < widths.length - 1; i++) {
      layers.layer(new DenseLayer.Builder().nIn(widths[i - 1]).nOut(widths[i])
          .activation(workload.tanh() ? Activation.TANH : Activation.RELU).build());
    }
    layers.layer(new OutputLayer.Builder(outputs == 1 ? LossFunction.XENT : LossFunction.MCXENT)
        .nIn(widths[widths.length - 2]).nOut(outputs)
        .activation(outputs == 1 ? Activation.SIGMOID : Activation.SOFTMAX).build());
    network = new MultiLayerNetwork(layers.build());
    network.init();
    x = Nd4j.rand(workload.rows(), widths[0]);
    y = Nd4j.zeros(workload.rows(), outputs);
    Random random = new Random(1);
    for (int row = 0; row < workload.rows(); row++) {
      int label = random.nextInt(Math.max(2, outputs));
      if (outputs > 1) {
        y.putScalar(row, label, 1);
      } else {
        y.putScalar(row, 0, label);
      }
    }
    order = new Shuffled(workload.rows(), workload.batch());
    prepared = workload;
  }
}
