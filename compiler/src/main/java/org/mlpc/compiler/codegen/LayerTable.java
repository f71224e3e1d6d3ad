package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;

/** The table of layers in the class comment: name, shape, activation, initialiser, parameters, line. */
final class LayerTable {

  private LayerTable() {}

  static String of(Program program) {
    Network network = program.network();
    List<String[]> rows = new ArrayList<>();
    Map<String, List<Tensor>> tensorsOf = network.tensors().stream().filter(Tensor::trainable)
        .collect(Collectors.groupingBy(tensor -> tensor.origin().layer()));
    rows.add(new String[] {"layer", "shape", "activation", "init", "parameters", "line"});
    for (LayerGroup layer : LayerGroup.of(program)) {
      Step first = layer.steps().get(0);
      int in = first.operand().width();
      int out = layer.last().result().width();
      boolean dense = layer.steps().stream().anyMatch(step -> step.operation() instanceof Operation.Dense);
      boolean activates = layer.steps().stream().anyMatch(
          step -> step.operation() instanceof Operation.Activate || step.operation() instanceof Operation.Softmax);
      List<Tensor> tensors = tensorsOf.getOrDefault(layer.layer(), List.of());
      Optional<Tensor> weight = tensors.stream().filter(tensor -> tensor.role() == Tensor.Role.WEIGHT).findFirst();
      long parameters = tensors.stream().mapToLong(Tensor::size).sum();
      rows.add(new String[] {
          layer.layer(),
          dense ? in + " to " + out : String.valueOf(out),
          activates ? layer.activation() : "",
          weight.map(tensor -> tensor.initializer().concept().dslName()).orElse(""),
          parameters == 0 ? "-" : String.valueOf(parameters),
          layer.line() > 0 ? String.valueOf(layer.line()) : "-"});
    }
    return aligned(rows);
  }

  private static String aligned(List<String[]> rows) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.length; column++) {
        String space = " ".repeat(widths[column] - row[column].length());
        boolean number = column >= 4;
        line.append(column == 0 ? "" : "  ").append(number ? space + row[column] : row[column] + space);
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return DocText.escaped(table.toString());
  }
}
