/**
 * What networks that mlpc generated need to run and train.
 *
 * <p>Prediction needs {@code java.base} alone. Reading CSV files takes FastCSV on the module path, and vectorised
 * kernels {@code --add-modules jdk.incubator.vector}; without them everything else works.
 */
module org.mlpc.runtime {
  requires static de.siegmar.fastcsv;
  requires static jdk.incubator.vector;

  exports org.mlpc.runtime;
  exports org.mlpc.runtime.data;
  exports org.mlpc.runtime.io;
  exports org.mlpc.runtime.kernel;
  exports org.mlpc.runtime.kernel.activation;
  exports org.mlpc.runtime.kernel.loss;
  exports org.mlpc.runtime.kernel.normalization;
  exports org.mlpc.runtime.kernel.optimizer;
  exports org.mlpc.runtime.metrics;
  exports org.mlpc.runtime.random;
  exports org.mlpc.runtime.schedule;
}
