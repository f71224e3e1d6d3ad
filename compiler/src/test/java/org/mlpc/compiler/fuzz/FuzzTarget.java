package org.mlpc.compiler.fuzz;

import java.util.Locale;
import java.util.function.Consumer;

/** What is fuzzed. Jazzer calls {@code fuzzerTestOneInput} of the class; the corpus is replayed through the same. */
enum FuzzTarget {
  COMPILER(CompilerFuzz.class, CompilerFuzz::fuzzerTestOneInput),
  FORMATTER(FormatterFuzz.class, FormatterFuzz::fuzzerTestOneInput),
  CSV(CsvFuzz.class, CsvFuzz::fuzzerTestOneInput),
  MODEL_FILE(ModelFileFuzz.class, ModelFileFuzz::fuzzerTestOneInput);

  private final Class<?> type;
  private final Consumer<byte[]> run;

  FuzzTarget(Class<?> type, Consumer<byte[]> run) {
    this.type = type;
    this.run = run;
  }

  Class<?> type() {
    return type;
  }

  /** The name of its folder in the corpus. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Fails with an exception or an error if what is promised does not hold for these bytes. */
  void run(byte[] bytes) {
    run.accept(bytes);
  }

  /** Whether its input is the text of {@code .mlp} files. */
  boolean readsModels() {
    return this == COMPILER || this == FORMATTER;
  }
}
