package org.mlpc.examples.benchmarks.peers;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.NoopTranslator;
import org.mlpc.examples.benchmarks.Workload;

/** DJL over PyTorch. Argument: threads. */
final class DjlPeer {

  private Workload prepared;
  private NDManager manager;
  private Model model;
  private Trainer trainer;
  private NDArray x;
  private NDArray y;
  private Shuffled order;

  public static void main(String[] args) throws Exception {
    System.setProperty("ai.djl.pytorch.num_threads", args[0]);
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    Engine.getEngine("PyTorch");
    DjlPeer peer = new DjlPeer();
    PeerServer.serve(peer::answer);
  }

  private double answer(Request request) throws Exception {
    prepare(request.workload());
    if (request.task() == Request.Task.TRAIN) {
      PeerServer.rate(this::step, request.seconds() / 4, 1);
      return PeerServer.rate(this::step, request.seconds(), prepared.batch());
    }
    int rows = request.task() == Request.Task.PREDICT ? 1 : request.rows();
    try (Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator());
        NDManager own = manager.newSubManager()) {
      NDList some = new NDList(own.randomUniform(0, 1, new Shape(rows, prepared.widths()[0])));
      PeerServer.Work work = () -> predictor.predict(some).close();
      PeerServer.rate(work, request.seconds() / 4, 1);
      return PeerServer.result(request, PeerServer.rate(work, request.seconds(), rows));
    }
  }

  private void step() {
    long[] rows = new long[order.begin()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = order.row(i);
    }
    try (NDManager own = manager.newSubManager(); GradientCollector collector = trainer.newGradientCollector()) {
      NDIndex index = new NDIndex("{}", own.create(rows));
      NDList batch = new NDList(x.get(own, index));
      NDList labels = new NDList(y.get(own, index));
      NDArray loss = trainer.getLoss().evaluate(labels, trainer.forward(batch, labels));
      loss.attach(own);
      collector.backward(loss);
    }
    trainer.step();
  }

  private void prepare(Workload workload) {
    if (workload == prepared) {
      return;
    }
    if (manager != null) {
      trainer.close();
      model.close();
      manager.close();
    }
    manager = NDManager.newBaseManager(Device.cpu());
    int[] widths = workload.widths();
    int outputs = widths[widths.length - 1];
    SequentialBlock block = new SequentialBlock();
    for (int i = 1; i < widths.length; i++) {
      block.add(Linear.builder().setUnits(widths[i]).build());
      if (i < widths.length - 1) {
        block.add(workload.tanh() ? Activation.tanhBlock() : Activation.reluBlock());
      }
    }
    model = Model.newInstance(workload.name(), Device.cpu());
    model.setBlock(block);
    boolean sgd = workload.gradientDescent();
    Tracker rate = Tracker.fixed((float) workload.rate());
    Loss loss = outputs == 1 ? Loss.sigmoidBinaryCrossEntropyLoss() : Loss.softmaxCrossEntropyLoss();
    trainer = model.newTrainer(new DefaultTrainingConfig(loss).optDevices(new Device[] {Device.cpu()}).optOptimizer(
        sgd ? Optimizer.sgd().setLearningRateTracker(rate).build()
            : Optimizer.adam().optLearningRateTracker(rate).build()));
    trainer.initialize(new Shape(workload.batch(), widths[0]));
    x = manager.randomUniform(0, 1, new Shape(workload.rows(), widths[0]));
    y = manager.randomInteger(0, Math.max(2, outputs), new Shape(workload.rows(), 1), DataType.INT32)
        .toType(DataType.FLOAT32, false);
    order = new Shuffled(workload.rows(), workload.batch());
    prepared = workload;
  }
}
