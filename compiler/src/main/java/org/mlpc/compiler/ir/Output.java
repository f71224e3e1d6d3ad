package org.mlpc.compiler.ir;

import java.util.List;

/**
 * What the network says about one target, or about all real targets together.
 *
 * @param head the head's name; empty where the network has no heads
 * @param prediction the value behind the output activation
 * @param loss its loss before the weighting over heads
 * @param targets the columns it predicts, in order
 */
public record Output(String head, Value prediction, Value loss, List<Column> targets) {

  public Output {
    targets = List.copyOf(targets);
  }
}
