package org.mlpc.examples.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who can take part, and how each is started. */
enum Contestant {
  MLPC("mlpc"),
  MLPC_PLAIN("mlpc, no vectors"),
  PYTORCH("PyTorch (Debian)"),
  SKLEARN("scikit-learn"),
  ONNX("ONNX Runtime"),
  SMILE("Smile"),
  DJL("DJL (PyTorch)"),
  DL4J("DL4J");

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  /** What the tables call it. */
  String title() {
    return title;
  }

  /**
   * @param home the folder of this module
   * @param jdk the JDK to run Java peers on
   */
  Peer start(Path home, Path jdk, String python, int threads) throws IOException {
    Path work = home.resolve("target").resolve("peers");
    String count = Integer.toString(threads);
    List<String> command = switch (this) {
      case MLPC -> java(jdk, List.of("--add-modules", "jdk.incubator.vector"), "MlpcPeer", count);
      case MLPC_PLAIN -> java(jdk, List.of("-Dmlpc.kernels=scalar"), "MlpcPeer", count);
      case PYTORCH -> List.of(python, script(home, "pytorch_peer.py"));
      case SKLEARN -> List.of(python, script(home, "sklearn_peer.py"));
      case ONNX -> java(jdk, List.of(), "OnnxRuntimePeer", count, work.toString());
      case SMILE -> java(jdk, List.of(), "SmilePeer");
      case DJL -> java(jdk, List.of(), "DjlPeer", count);
      case DL4J -> java(jdk, List.of(), "Dl4jPeer");
    };
    // The class path goes by the environment: ONNX Runtime crashes in a process with a command line of some kilobytes.
    Map<String, String> environment = Map.of("THREADS", count, "OMP_NUM_THREADS", count,
        "OPENBLAS_NUM_THREADS", count, "CLASSPATH", System.getProperty("java.class.path"));
    return Peer.start(title, command, environment, work.resolve(name().toLowerCase(Locale.ROOT) + ".log"));
  }

  private static String script(Path home, String name) {
    return home.resolve("src").resolve("peers").resolve("python").resolve(name).toString();
  }

  private static List<String> java(Path jdk, List<String> options, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin").resolve("java").toString());
    command.addAll(options);
    command.add("-Xmx4g");
    command.add(Contestant.class.getPackageName() + "." + main);
    command.addAll(List.of(arguments));
    return command;
  }
}
