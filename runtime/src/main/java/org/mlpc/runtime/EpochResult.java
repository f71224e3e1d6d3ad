package org.mlpc.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How training stood at the end of an epoch.
 *
 * @param epoch from 1
 * @param loss the mean loss of the training rows, each taken before its batch's update, without penalty
 * @param validationLoss the loss of the validation rows after the epoch; empty without such rows
 * @param metrics by the spelling of the {@code .mlp} file, on the validation rows, or without such on the training
 *     rows; those left out were not measured
 * @param rate the learning rate of the epoch's last update
 */
public record EpochResult(
    int epoch, double loss, OptionalDouble validationLoss, Map<String, Double> metrics, double rate) {

  public EpochResult {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }
}
