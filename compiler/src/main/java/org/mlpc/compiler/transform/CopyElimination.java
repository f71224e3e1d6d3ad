package org.mlpc.compiler.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.ir.BackwardStep;
import org.mlpc.compiler.ir.BackwardStep.TensorGradient;
import org.mlpc.compiler.ir.BackwardStep.ValueGradient;
import org.mlpc.compiler.ir.GradientOperation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Value;

/**
 * A gradient that passes unchanged through an identity or through added noise is not copied: its readers read the
 * original.
 */
final class CopyElimination implements Rewrite {

  @Override
  public Program apply(Program program) {
    Map<Value, Value> originals = new HashMap<>();
    List<BackwardStep> result = new ArrayList<>();
    for (BackwardStep step : program.backward()) {
      List<Value> operands = step.operands().stream().map(v -> originals.getOrDefault(v, v)).toList();
      if (step instanceof ValueGradient gradient) {
        if (gradient.operation() instanceof GradientOperation.Copy) {
          originals.put(gradient.result(), operands.get(0));
        } else {
          result.add(new ValueGradient(gradient.result(), gradient.operation(), operands, gradient.origin()));
        }
      } else if (step instanceof TensorGradient gradient) {
        result.add(new TensorGradient(
            gradient.name(), gradient.tensor(), gradient.of(), operands, gradient.origin()));
      }
    }
    return new Program(program.network(), program.forward(), result, program.intoProduct());
  }
}
