package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Value;

/** The arrays of a prediction: all but products work in place, and products share arrays as soon as they are free. */
final class InferenceBuffers implements Buffers {

  private final ValueArrays fields = new ValueArrays();
  private final List<Allocation> allocations = new ArrayList<>();

  InferenceBuffers(Program program, ProgramNames names) {
    List<Step> steps = program.forward().stream().filter(step -> step.result().width() > 0).toList();
    Map<Value, Integer> lastRead = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      for (Value operand : steps.get(i).operands()) {
        lastRead.put(operand, i);
      }
    }
    program.network().outputs().forEach(output -> lastRead.put(output.prediction(), steps.size()));
    Map<String, int[]> lives = new LinkedHashMap<>();
    Map<String, String> strides = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String field = names.value(step.result());
      int last = lastRead.getOrDefault(step.result(), i);
      boolean inPlace = !(step.operation() instanceof Operation.Input) && !(step.operation() instanceof Operation.Dense)
          && lastRead.get(step.operand()) == i;
      boolean silent = step.operation() instanceof Operation.Dropout || step.operation() instanceof Operation.Noise
          || Readers.isIdentity(step.operation());
      if (inPlace || silent) {
        int[] life = lives.remove(fields.of(step.operand()));
        fields.rename(step.operand(), field);
        fields.share(step.result(), step.operand(), fields);
        lives.put(field, new int[] {life[0], Math.max(life[1], last)});
      } else {
        lives.put(field, new int[] {i, last});
        fields.add(step.result(), field);
      }
      strides.put(field, names.stride(step.result()));
    }
    List<BufferSharing.Life> ordered = new ArrayList<>();
    lives.forEach((field, life) -> ordered.add(new BufferSharing.Life(field, strides.get(field), life[0], life[1])));
    ordered.sort(Comparator.comparingInt(BufferSharing.Life::from));
    allocations.addAll(BufferSharing.allocate(ordered));
  }

  @Override
  public String of(Value value) {
    return "at." + fields.of(value);
  }

  @Override
  public List<Allocation> allocations() {
    return allocations;
  }
}
