package org.mlpc.compiler.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlpc.compiler.benchmark.NetworkBenchmark;

/** What {@code mlpc bench} prints. */
record BenchReport(NetworkBenchmark.Result result, String kernels, int threads) {

  /** Digits in the object, and in the lines. */
  private static final MathContext STORED = new MathContext(6);
  private static final MathContext READ = new MathContext(3);

  /** One object on one line. */
  String json() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("trainSamplesPerSecond", number(result.training().samplesPerSecond()));
    values.put("trainMicrosPerStep", number(result.training().microsPerStep()));
    values.put("trainSpread", number(result.training().spread()));
    values.put("trainGflops", number(result.trainGflops()));
    values.put("peakGflops", number(result.training().peakGflops()));
    values.put("predictNanos", number(result.prediction().nanos()));
    values.put("predictNanosP99", number(result.prediction().nanosP99()));
    values.put("predictSpread", number(result.prediction().spread()));
    values.put("batchRowsPerSecond", number(result.batchRowsPerSecond()));
    values.put("bytesPerStep", number(result.training().bytesPerStep()));
    values.put("bytesPerPrediction", number(result.prediction().bytes()));
    values.put("kernels", quoted(kernels));
    values.put("jdk", quoted(jdk()));
    values.put("threads", Integer.toString(threads));
    return values.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}")) + System.lineSeparator();
  }

  /** A few lines to read. */
  String text(String model) {
    double share = result.trainGflops() / (threads * result.training().peakGflops());
    return String.format(Locale.ROOT, """
        %s on JDK %s, kernels: %s, threads: %d
        training      %,14.0f samples/s ± %.0f %%, %s µs a step of %,d rows, %s bytes allocated a step
        work needed   %14.2f GFLOP/s, %.0f %% of the peak of %.0f GFLOP/s
        one row       %,14.0f ns ± %.0f %%, 99 of 100 within %,.0f ns, %s bytes allocated
        %d rows      %,14.0f rows/s
        """,
        model, jdk(), kernels, threads,
        result.training().samplesPerSecond(), 100 * result.training().spread(),
        number(result.training().microsPerStep(), READ),
        result.training().batchRows(), number(result.training().bytesPerStep(), READ),
        result.trainGflops(), 100 * share, threads * result.training().peakGflops(),
        result.prediction().nanos(), 100 * result.prediction().spread(), result.prediction().nanosP99(),
        number(result.prediction().bytes(), READ),
        NetworkBenchmark.PREDICTED_ROWS, result.batchRowsPerSecond());
  }

  private static String jdk() {
    return Runtime.version().toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String number(double value) {
    return number(value, STORED);
  }

  /** Never with a power of ten. */
  private static String number(double value, MathContext digits) {
    return new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
  }
}
