package org.mlpc.compiler.transform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlpc.compiler.ir.BackwardStep;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Value;

/** Keeps the backward steps whose result reaches the gradient of a parameter. */
final class DeadCode implements Rewrite {

  @Override
  public Program apply(Program program) {
    Set<Value> needed = new HashSet<>();
    List<BackwardStep> kept = new ArrayList<>();
    for (int i = program.backward().size() - 1; i >= 0; i--) {
      BackwardStep step = program.backward().get(i);
      if (!(step instanceof BackwardStep.ValueGradient gradient) || needed.contains(gradient.result())) {
        needed.addAll(step.operands());
        kept.add(step);
      }
    }
    Collections.reverse(kept);
    return new Program(program.network(), program.forward(), kept, program.intoProduct());
  }
}
