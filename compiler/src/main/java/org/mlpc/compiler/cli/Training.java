package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mlpc.compiler.ir.Example;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.TrainingRun;
import org.mlpc.runtime.data.Dataset;

/** One run of {@code mlpc train}. */
final class Training<N extends Network<?, ?>, A> {

  private final NetworkDefinition<N, A> definition;
  private final List<Example> examples;
  private final TrainOptions options;
  private final Console console;

  /**
   * A run.
   *
   * @param examples the rows of the {@code .mlp} file, for a run without a data file
   */
  Training(NetworkDefinition<N, A> definition, List<Example> examples, TrainOptions options, Console console) {
    this.definition = definition;
    this.examples = examples;
    this.options = options;
    this.console = console;
  }

  /** Trains, writes what was asked for, and reports. */
  void run() throws IOException {
    Stream.of(options.save, options.history).filter(path -> path != null).forEach(WholeFile::checkWritable);
    Dataset<A> rows = rows();
    Trainer<N, A> trainer = trainer();
    TrainingProgress progress = new TrainingProgress(console, definition.name());
    if (!options.quiet) {
      trainer.listener(progress);
    }
    if (options.watch) {
      trainer.watch(true).listener(new LayerLines(console));
    }
    long start = System.nanoTime();
    TrainingRun<N> run;
    try {
      run = trainer.fit(rows);
    } finally {
      progress.close();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (options.save != null) {
      Files.createDirectories(options.save.toAbsolutePath().getParent());
      definition.save(run.network(), options.save);
    }
    if (options.history != null) {
      WholeFile.write(options.history, run.history().csv());
    }
    if (!options.quiet) {
      console.out().print(new TrainingReport(definition, run, seconds).text());
      saved();
    }
  }

  /** Searches for a learning rate instead of training. */
  void findRate() throws IOException {
    console.out().print(RateReport.text(definition.name(), definition.plan().rate(), trainer().findRate(rows())));
  }

  private Dataset<A> rows() throws IOException {
    return options.data == null ? ExampleRows.dataset(examples, definition) : read(options.data);
  }

  private Trainer<N, A> trainer() throws IOException {
    Trainer<N, A> trainer = Trainer.of(definition);
    if (options.validation != null) {
      trainer.validation(read(options.validation));
    }
    if (options.test != null) {
      trainer.test(read(options.test));
    }
    if (options.init != null) {
      trainer.initialValues(definition.modelFile().readTensors(options.init));
    }
    if (options.epochs != null) {
      trainer.epochs(options.epochs);
    }
    if (options.batch != null) {
      trainer.batch(options.batch);
    }
    if (options.seed != null) {
      trainer.seed(options.seed);
    }
    if (options.noShuffle) {
      trainer.shuffle(false);
    }
    if (options.threads != null) {
      trainer.threads(options.threads);
    }
    if (options.checkpoint != null) {
      trainer.checkpoint(options.checkpoint).resume(options.resume);
    }
    return trainer;
  }

  private Dataset<A> read(Path csv) {
    return Dataset.csv(definition.schema(), definition.elements(), csv);
  }

  private void saved() throws IOException {
    if (options.save != null) {
      console.out().printf("saved %s (%,d bytes)%n", options.save, Files.size(options.save));
    } else {
      console.out().println("not saved; --save FILE.safetensors keeps the model");
    }
  }
}
