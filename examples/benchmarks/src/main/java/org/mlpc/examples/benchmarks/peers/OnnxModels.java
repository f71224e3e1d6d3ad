package org.mlpc.examples.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mlpc.examples.benchmarks.Workload;

/** The workloads' networks as ONNX files, which PyTorch writes. */
final class OnnxModels {

  private OnnxModels() {}

  static void export(Path home, String python, List<Workload> workloads) throws IOException, InterruptedException {
    for (Workload workload : workloads) {
      Path file = home.resolve("target").resolve("peers").resolve(workload.name() + ".onnx");
      if (!Files.exists(file)) {
        String script = home.resolve("src/peers/python/onnx_export.py").toString();
        new ProcessBuilder(
            python, script, workload.shape(), workload.activation(), workload.output(), file.toString())
            .inheritIO().start().waitFor();
      }
    }
  }
}
