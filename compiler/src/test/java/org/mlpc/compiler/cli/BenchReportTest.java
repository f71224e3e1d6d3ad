package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.benchmark.NetworkBenchmark;
import org.mlpc.compiler.benchmark.PredictionSpeed;
import org.mlpc.compiler.benchmark.TrainingSpeed;

class BenchReportTest {

  private final BenchReport report = new BenchReport(
      new NetworkBenchmark.Result(
          new TrainingSpeed(64_000, 0.02, 32, 0, 100), new PredictionSpeed(5_400, 0.01, 6_000, 0), 250_000, 26.2),
      "vector \"512-bit\"", 2);

  @Test
  void jsonHasTheKeysOfTheContract() throws Exception {
    JsonNode json = new ObjectMapper().readTree(report.json());
    assertThat(json.get("trainSamplesPerSecond").asDouble()).isEqualTo(64_000);
    assertThat(json.get("trainMicrosPerStep").asDouble()).isEqualTo(500);
    assertThat(json.get("trainGflops").asDouble()).isEqualTo(26.2);
    assertThat(json.get("peakGflops").asDouble()).isEqualTo(100);
    assertThat(json.get("predictNanos").asDouble()).isEqualTo(5_400);
    assertThat(json.get("predictNanosP99").asDouble()).isEqualTo(6_000);
    assertThat(json.get("batchRowsPerSecond").asDouble()).isEqualTo(250_000);
    assertThat(json.get("bytesPerStep").asDouble()).isZero();
    assertThat(json.get("bytesPerPrediction").asDouble()).isZero();
    assertThat(json.get("kernels").asText()).isEqualTo("vector \"512-bit\"");
    assertThat(json.get("jdk").asText()).isEqualTo(Runtime.version().toString());
    assertThat(json.get("threads").asInt()).isEqualTo(2);
  }

  @Test
  void textSetsTheWorkBesideThePeakOfAllThreads() {
    assertThat(report.text("Digits"))
        .startsWith("Digits on JDK ")
        .contains("64,000 samples/s ± 2 %", "500 µs a step of 32 rows", "13 % of the peak of 200 GFLOP/s", "5,400 ns");
  }

  @Test
  void textHasNoPowersOfTen() {
    BenchReport large = new BenchReport(
        new NetworkBenchmark.Result(
            new TrainingSpeed(44_370, 0.02, 128, 122_595, 100), new PredictionSpeed(38_483, 0.01, 60_000, 0.0401),
            122_031, 106.8),
        "scalar", 1);
    assertThat(large.text("Digits"))
        .contains("2880 µs a step", "123000 bytes allocated a step", "0.0401 bytes allocated");
  }
}
