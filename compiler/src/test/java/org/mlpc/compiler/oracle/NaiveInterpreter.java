package org.mlpc.compiler.oracle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.Value;

/** Runs a forward program step by step in float64, number by number, with the derivative in one direction. */
final class NaiveInterpreter {

  private final Network network;
  private final double[] values;
  private final double[] direction;
  private final boolean predicting;
  private final Map<Tensor, Integer> offsets = new HashMap<>();
  private final Map<Value, Dual[][]> results = new HashMap<>();

  /**
   * @param values all tensors in file order
   * @param direction the derivative is taken along it, one number a value
   * @param predicting whether running statistics are used instead of the batch's
   */
  NaiveInterpreter(Network network, double[] values, double[] direction, boolean predicting) {
    this.network = network;
    this.values = values;
    this.direction = direction;
    this.predicting = predicting;
    int offset = 0;
    for (Tensor tensor : network.tensors()) {
      offsets.put(tensor, offset);
      offset += (int) tensor.size();
    }
  }

  Dual[][] result(Value value) {
    return results.get(value);
  }

  /** The sum of the rows' losses, and its derivative. */
  Dual run(double[][] x, double[][] y) {
    Dual loss = Dual.ZERO;
    for (Step step : network.forward()) {
      results.put(step.result(), evaluate(step, x, y));
      loss = results.get(step.result())[0][0];
    }
    return loss;
  }

  private Dual parameter(Tensor tensor, int index) {
    int at = offsets.get(tensor) + index;
    return new Dual(values[at], direction[at]);
  }

  private Dual[][] evaluate(Step step, double[][] x, double[][] y) {
    Operation operation = step.operation();
    if (operation instanceof Operation.Input) {
      Dual[][] rows = new Dual[x.length][];
      for (int r = 0; r < x.length; r++) {
        rows[r] = Arrays.stream(x[r]).mapToObj(Dual::of).toArray(Dual[]::new);
      }
      return rows;
    } else if (operation instanceof Operation.Criterion criterion) {
      Dual[][] sums = maker(step.operand()).operands().isEmpty() ? null : results.get(maker(step.operand()).operand());
      return scalar(NaiveLoss.sum(criterion, results.get(step.operand()), sums, y, network.outputs().size() > 1));
    } else if (operation instanceof Operation.WeightedSum sum) {
      Dual total = Dual.ZERO;
      for (int i = 0; i < step.operands().size(); i++) {
        total = total.plus(results.get(step.operands().get(i))[0][0].times(sum.weights().get(i)));
      }
      return scalar(total);
    }
    Dual[][] in = results.get(step.operand());
    if (operation instanceof Operation.Dense dense) {
      return dense(dense, in);
    } else if (operation instanceof Operation.Activate activate) {
      return activate(activate, in);
    } else if (operation instanceof Operation.Softmax) {
      return softmax(in);
    } else if (operation instanceof Operation.BatchNorm norm) {
      return batchNorm(norm, in);
    } else if (operation instanceof Operation.GroupNorm norm) {
      return groupNorm(norm, in);
    }
    return in;
  }

  private Step maker(Value value) {
    return network.forward().stream().filter(step -> step.result().equals(value)).findFirst().orElseThrow();
  }

  private static Dual[][] scalar(Dual value) {
    return new Dual[][] {{value}};
  }

  private Dual[][] dense(Operation.Dense dense, Dual[][] in) {
    int units = dense.weight().shape().get(0);
    int inputs = dense.weight().shape().get(1);
    Dual[][] out = new Dual[in.length][units];
    for (int r = 0; r < in.length; r++) {
      for (int u = 0; u < units; u++) {
        Dual sum = Dual.ZERO;
        for (int i = 0; i < inputs; i++) {
          sum = sum.plus(in[r][i].times(parameter(dense.weight(), u * inputs + i)));
        }
        int unit = u;
        out[r][u] = dense.bias().map(bias -> parameter(bias, unit)).orElse(Dual.ZERO).plus(sum);
      }
    }
    return out;
  }

  private Dual[][] activate(Operation.Activate activate, Dual[][] in) {
    Dual[][] out = new Dual[in.length][in[0].length];
    for (int r = 0; r < in.length; r++) {
      for (int j = 0; j < in[r].length; j++) {
        int unit = j;
        Dual alpha = activate.slope()
            .map(slope -> parameter(slope, slope.size() == 1 ? 0 : unit)).orElse(Dual.ZERO);
        out[r][j] = NaiveActivation.of(
            activate.activation().concept(), activate.activation().arguments(), in[r][j], alpha);
      }
    }
    return out;
  }

  private static Dual[][] softmax(Dual[][] in) {
    Dual[][] out = new Dual[in.length][in[0].length];
    for (int r = 0; r < in.length; r++) {
      Dual sum = Dual.ZERO;
      for (Dual z : in[r]) {
        sum = sum.plus(z.exp());
      }
      for (int j = 0; j < in[r].length; j++) {
        out[r][j] = in[r][j].exp().over(sum);
      }
    }
    return out;
  }

  private Dual[][] batchNorm(Operation.BatchNorm norm, Dual[][] in) {
    int rows = in.length;
    Dual[][] out = new Dual[rows][in[0].length];
    for (int j = 0; j < in[0].length; j++) {
      Dual[] column = new Dual[rows];
      for (int r = 0; r < rows; r++) {
        column[r] = in[r][j];
      }
      Dual mean = predicting ? parameter(norm.runningMean(), j) : mean(List.of(column));
      Dual variance = predicting ? parameter(norm.runningVariance(), j) : variance(List.of(column), mean);
      for (int r = 0; r < rows; r++) {
        out[r][j] = column[r].minus(mean).over(variance.plus(norm.epsilon()).sqrt())
            .times(parameter(norm.scale(), j)).plus(parameter(norm.shift(), j));
      }
    }
    return out;
  }

  private Dual[][] groupNorm(Operation.GroupNorm norm, Dual[][] in) {
    Dual[][] out = new Dual[in.length][in[0].length];
    int size = in[0].length / norm.groups();
    for (int r = 0; r < in.length; r++) {
      for (int j = 0; j < in[r].length; j++) {
        int from = j / size * size;
        List<Dual> group = List.of(in[r]).subList(from, from + size);
        Dual mean = mean(group);
        out[r][j] = in[r][j].minus(mean).over(variance(group, mean).plus(norm.epsilon()).sqrt())
            .times(parameter(norm.scale(), j)).plus(parameter(norm.shift(), j));
      }
    }
    return out;
  }

  private static Dual mean(List<Dual> numbers) {
    return numbers.stream().reduce(Dual.ZERO, Dual::plus).times(1.0 / numbers.size());
  }

  private static Dual variance(List<Dual> numbers, Dual mean) {
    return mean(numbers.stream().map(number -> number.minus(mean)).map(d -> d.times(d)).toList());
  }
}
