package org.mlpc.runtime.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that a training needs to go on after an epoch as if it had not been interrupted.
 *
 * @param epoch epochs done
 * @param values all tensors in file order
 * @param slots what the optimiser keeps for each parameter
 * @param bestValues all tensors of the best epoch so far; of length 0 if none is kept
 * @param numbers whatever else is kept, in double
 */
public record Checkpoint<A>(int epoch, A values, A slots, A bestValues, Map<String, double[]> numbers) {

  public Checkpoint {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }
}
