package org.mlpc.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlpc.runtime.data.Dataset;

/**
 * The plan of a {@code .mlp} file with what the caller changed.
 *
 * @param batch rows of a batch; 0 for all
 * @param checkpoints the folder of checkpoints
 * @param initialValues all tensors in file order, to begin with
 */
record TrainingSettings<A>(
    int epochs,
    int batch,
    long seed,
    double rate,
    boolean shuffle,
    int threads,
    List<TrainingListener> listeners,
    Optional<Dataset<A>> validation,
    Optional<Dataset<A>> test,
    Optional<Path> checkpoints,
    boolean resume,
    boolean watch,
    Optional<A> initialValues) {

  TrainingSettings {
    listeners = List.copyOf(listeners);
  }
}
