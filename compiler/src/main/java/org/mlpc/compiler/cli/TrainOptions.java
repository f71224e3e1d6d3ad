package org.mlpc.compiler.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code mlpc train}. What is not given holds as the {@code .mlp} file says. */
final class TrainOptions {

  @Spec(Spec.Target.MIXEE) private CommandSpec spec;

  @Option(names = "--data", paramLabel = "CSV", description = "Rows to train on; without it the file's `examples`.")
  Path data;

  @Option(names = "--validation", paramLabel = "CSV", description = "Rows to validate with after each epoch.")
  Path validation;

  @Option(names = "--test", paramLabel = "CSV", description = "Rows to judge the trained model by.")
  Path test;

  @Option(names = "--init", paramLabel = "FILE", description = "Begin with the tensors of this safetensors file.")
  Path init;

  @Option(names = "--save", paramLabel = "FILE", description = "Write the trained model here (safetensors).")
  Path save;

  @Option(names = "--history", paramLabel = "CSV", description = "Write loss and metrics of every epoch here.")
  Path history;

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training rows.")
  Integer epochs;

  @Option(names = "--batch", paramLabel = "N|all", description = "Rows of an update.", converter = BatchSize.class)
  Integer batch;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random.")
  Long seed;

  @Option(names = "--no-shuffle", description = "Take rows in file order.")
  boolean noShuffle;

  @Option(names = "--threads", paramLabel = "N", description = "Threads; the result does not depend on it.")
  Integer threads;

  @Option(names = "--checkpoint", paramLabel = "DIR", description = "Write a checkpoint here after every epoch.")
  Path checkpoint;

  @Option(names = "--resume", description = "Go on from the newest checkpoint, if there is one.")
  boolean resume;

  @Option(names = "--find-rate", description = "Do not train: raise the rate until training diverges, and suggest one.")
  boolean findRate;

  @Option(names = "--watch", description = "After each epoch: each layer's gradient, dead and saturated units.")
  boolean watch;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  boolean quiet;

  /** Refuses what picocli lets through. */
  void check() {
    atLeastOne("--epochs", epochs);
    atLeastOne("--threads", threads);
    if (resume && checkpoint == null) {
      throw new ParameterException(spec.commandLine(), "--resume needs --checkpoint DIR");
    }
  }

  private void atLeastOne(String option, Integer value) {
    if (value != null && value < 1) {
      throw new ParameterException(spec.commandLine(), option + " " + value + ": at least 1");
    }
  }
}
