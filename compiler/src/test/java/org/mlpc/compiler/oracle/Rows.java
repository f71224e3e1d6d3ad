package org.mlpc.compiler.oracle;

import java.util.Random;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.Network;
import org.mlpc.runtime.TrainableNetwork;

/** Encoded rows to try a network with. */
record Rows(double[][] x, double[][] y) {

  static Rows random(Network network, int rows, Random random) {
    double[][] x = new double[rows][network.schema().inputWidth()];
    double[][] y = new double[rows][network.schema().targetWidth()];
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < x[r].length; j++) {
        x[r][j] = random.nextGaussian();
      }
      for (Column target : network.schema().targets()) {
        fill(y[r], target, random);
      }
    }
    return new Rows(x, y);
  }

  private static void fill(double[] y, Column target, Random random) {
    int at = target.offset();
    if (target.type() instanceof ColumnType.Category category) {
      y[at + random.nextInt(category.labels().size())] = 1;
    } else if (target.type() instanceof ColumnType.Real) {
      y[at] = random.nextGaussian();
    } else {
      for (int j = 0; j < target.encodedWidth(); j++) {
        y[at + j] = random.nextInt(2);
      }
    }
  }

  /** Copies the rows into the batch of a network in training. */
  void into(TrainableNetwork<double[]> training) {
    for (int r = 0; r < x.length; r++) {
      System.arraycopy(x[r], 0, training.inputs(), r * training.inputStride(), x[r].length);
      System.arraycopy(y[r], 0, training.targets(), r * training.targetStride(), y[r].length);
    }
  }
}
