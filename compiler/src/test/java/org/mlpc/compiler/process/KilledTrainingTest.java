package org.mlpc.compiler.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlpc.compiler.cli.Main;

/**
 * A training killed at random moments and resumed gives the model file of one that nobody disturbed, byte for byte.
 * Twice; twenty times with -Dmlpc.deep=true.
 */
class KilledTrainingTest {

  private static final boolean DEEP = Boolean.getBoolean("mlpc.deep");
  private static final int KILLS = DEEP ? 20 : 2;
  private static final int EPOCHS = DEEP ? 1000 : 100;
  /** What a process ends with that got the signal 9. */
  private static final int KILLED = 128 + 9;

  @TempDir
  private Path folder;

  private final SplittableRandom random = new SplittableRandom();

  @Test
  void isThatOfAnUndisturbedOne() throws Exception {
    TrainingFiles files = TrainingFiles.in(folder, "float32");
    Path undisturbed = folder.resolve("undisturbed.safetensors");
    jvm().mlpc(0, files.train(undisturbed, 2, EPOCHS).toArray(String[]::new));

    Path killed = folder.resolve("killed.safetensors");
    Path checkpoints = folder.resolve("checkpoints");
    List<String> command = new ArrayList<>(files.train(killed, 2, EPOCHS));
    command.addAll(List.of("--checkpoint", checkpoints.toString(), "--resume"));
    for (int kill = 0; kill < KILLS; kill++) {
      kill(command, checkpoints);
      assertThat(killed).doesNotExist();
    }
    jvm().mlpc(0, command.toArray(String[]::new));
    assertThat(Files.readAllBytes(killed)).isEqualTo(Files.readAllBytes(undisturbed));
  }

  private static Jvm jvm() {
    return Jvm.own("--add-modules", "jdk.incubator.vector");
  }

  /**
   * Ends a training without warning, some milliseconds after it has written a checkpoint: in the next epoch or file.
   */
  private void kill(List<String> command, Path checkpoints) throws IOException, InterruptedException {
    Set<String> before = names(checkpoints);
    Process process = jvm().process(List.of(), Main.class.getName(), command)
        .redirectOutput(folder.resolve("output").toFile()).start();
    while (process.isAlive() && names(checkpoints).equals(before)) {
      Thread.sleep(1);
    }
    Thread.sleep(random.nextInt(30));
    process.destroyForcibly();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("output"))).isEqualTo(KILLED);
  }

  private static Set<String> names(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(file -> names.add(file.getFileName().toString()));
      }
    }
    return names;
  }
}
