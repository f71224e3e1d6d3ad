package org.mlpc.runtime;

import java.util.List;
import org.mlpc.runtime.data.Numbers;

/**
 * Loss and metrics of every epoch of a training.
 *
 * @param metrics the names of the metrics, in the order of the {@code .mlp} file
 * @param epochs one result an epoch
 */
public record History(List<String> metrics, List<EpochResult> epochs) {

  public History {
    metrics = List.copyOf(metrics);
    epochs = List.copyOf(epochs);
  }

  /** The epoch that came last. */
  public EpochResult last() {
    return epochs.get(epochs.size() - 1);
  }

  /**
   * A table with the header {@code epoch,loss,validationLoss} and a column a metric. Numbers have every digit it takes
   * to read back the same double; what was not measured is empty.
   */
  public String csv() {
    StringBuilder text = new StringBuilder("epoch,loss,validationLoss");
    metrics.forEach(metric -> text.append(',').append(metric));
    text.append('\n');
    for (EpochResult epoch : epochs) {
      text.append(epoch.epoch()).append(',').append(Numbers.text(epoch.loss())).append(',');
      epoch.validationLoss().ifPresent(loss -> text.append(Numbers.text(loss)));
      for (String metric : metrics) {
        text.append(',');
        Double value = epoch.metrics().get(metric);
        text.append(value == null ? "" : Numbers.text(value));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
