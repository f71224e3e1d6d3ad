package org.mlpc.examples.benchmarks.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.mlpc.examples.benchmarks.Workload;

/**
 * ONNX Runtime: predictions only, with input and output buffers made once and reused. Arguments: threads, folder of
 * models.
 */
final class OnnxRuntimePeer {

  private OnnxRuntimePeer() {}

  public static void main(String[] args) throws Exception {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(Integer.parseInt(args[0]));
    options.setInterOpNumThreads(1);
    PeerServer.serve(request -> {
      if (request.task() == Request.Task.TRAIN) {
        throw new UnsupportedOperationException("ONNX Runtime's Java artifact does not train");
      }
      Path file = Path.of(args[1], request.workload().name() + ".onnx");
      if (!Files.exists(file)) {
        throw new UnsupportedOperationException("no model " + file);
      }
      int rows = request.task() == Request.Task.PREDICT ? 1 : request.rows();
      try (OrtSession session = environment.createSession(file.toString(), options)) {
        return PeerServer.result(request, rate(environment, session, request, rows));
      }
    });
  }

  private static double rate(OrtEnvironment environment, OrtSession session, Request request, int rows)
      throws Exception {
    Workload workload = request.workload();
    int[] widths = workload.widths();
    int outputs = widths[widths.length - 1];
    FloatBuffer x = direct(rows * widths[0]);
    Random random = new Random(1);
    while (x.hasRemaining()) {
      x.put(random.nextFloat());
    }
    x.rewind();
    try (OnnxTensor input = OnnxTensor.createTensor(environment, x, new long[] {rows, widths[0]});
        OnnxTensor output = OnnxTensor.createTensor(environment, direct(rows * outputs), new long[] {rows, outputs})) {
      Map<String, OnnxTensor> inputs = Map.of("x", input);
      Map<String, OnnxTensor> pinned = Map.of("p", output);
      PeerServer.Work run = () -> session.run(inputs, pinned).close();
      PeerServer.rate(run, request.seconds() / 4, rows);
      return PeerServer.rate(run, request.seconds(), rows);
    }
  }

  private static FloatBuffer direct(int elements) {
    return ByteBuffer.allocateDirect(elements * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }
}
