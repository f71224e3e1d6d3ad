package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.ir.Schema;

/**
 * The columns of a model.
 *
 * @param targetsByName the targets once more
 * @param complete whether every column was understood, so that widths are known
 */
record ResolvedSchema(
    List<ResolvedColumn> inputs,
    List<ResolvedColumn> targets,
    Map<String, ResolvedColumn> targetsByName,
    boolean complete) {

  ResolvedSchema {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
    targetsByName = Map.copyOf(targetsByName);
  }

  ResolvedSchema(List<ResolvedColumn> inputs, List<ResolvedColumn> targets, boolean complete) {
    this(inputs, targets, targets.stream().collect(Collectors.toMap(ResolvedColumn::name, target -> target)), complete);
  }

  Optional<ResolvedColumn> target(String name) {
    return Optional.ofNullable(targetsByName.get(name));
  }

  /** Whether several targets are not all real, so that each needs a head. */
  boolean needsHeads() {
    return targets.size() > 1 && !targets.stream().allMatch(t -> t.kind() == ColumnType.REAL);
  }

  List<String> targetNames() {
    return targets.stream().map(ResolvedColumn::name).toList();
  }

  Schema schema() {
    return new Schema(
        inputs.stream().map(ResolvedColumn::column).toList(),
        targets.stream().map(ResolvedColumn::column).toList());
  }
}
