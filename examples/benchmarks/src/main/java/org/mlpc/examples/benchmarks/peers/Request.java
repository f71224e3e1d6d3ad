package org.mlpc.examples.benchmarks.peers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mlpc.examples.benchmarks.Workload;

/**
 * What a peer is asked: one line of words.
 *
 * @param seconds how long to measure, at least
 * @param rows of a batch to predict
 */
record Request(Task task, Workload workload, double seconds, int rows) {

  /** What is measured. */
  enum Task {
    /** Samples a second in training, over shuffled rows gathered batch by batch. */
    TRAIN,
    /** Nanoseconds of the prediction of one row. */
    PREDICT,
    /** Rows a second of the prediction of a batch. */
    BATCH
  }

  String line() {
    String rowsOf = task == Task.BATCH ? " predictRows=" + rows : "";
    return task.name().toLowerCase(Locale.ROOT) + " " + workload.description() + rowsOf + " seconds=" + seconds;
  }

  static Request parse(String line) {
    String[] words = line.split(" ");
    Map<String, String> values = new HashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        values.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return new Request(
        Task.valueOf(words[0].toUpperCase(Locale.ROOT)),
        Workload.valueOf(values.get("name")),
        Double.parseDouble(values.get("seconds")),
        Integer.parseInt(values.getOrDefault("predictRows", "1")));
  }
}
