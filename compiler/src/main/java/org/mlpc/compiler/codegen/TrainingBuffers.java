package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.ir.BackwardStep;
import org.mlpc.compiler.ir.BackwardStep.ValueGradient;
import org.mlpc.compiler.ir.GradientOperation;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Value;

/**
 * The arrays of a batch in training. Forward values live until their gradients are taken, so each has an array unless
 * it is made in place of the one before; gradients live briefly and share.
 */
final class TrainingBuffers implements Buffers {

  private final ValueArrays fields = new ValueArrays();
  private final ValueArrays normalized = new ValueArrays();
  private final List<Allocation> allocations = new ArrayList<>();

  TrainingBuffers(Program program, ProgramNames names) {
    forward(program, names, new Readers(program));
    backward(program, names);
  }

  @Override
  public String of(Value value) {
    return fields.of(value);
  }

  @Override
  public List<Allocation> allocations() {
    return allocations;
  }

  /** The array of a normalisation's x̂, by the value it makes. */
  String normalized(Value result) {
    return normalized.of(result);
  }

  private void forward(Program program, ProgramNames names, Readers readers) {
    Map<String, String> strides = new LinkedHashMap<>();
    for (Step step : program.forward()) {
      Value result = step.result();
      if (result.width() == 0) {
        continue;
      }
      String field = names.value(result);
      Operation operation = step.operation();
      if (isNorm(operation)) {
        if (readers.lastForwardReader(step.operand())) {
          normalized.share(result, step.operand(), fields);
        } else {
          normalized.add(result, field + "Normalized");
        }
        strides.putIfAbsent(normalized.of(result), names.stride(result));
        fields.add(result, field);
      } else if (inPlace(step, readers) || program.intoProduct().contains(result)) {
        strides.put(field, strides.remove(fields.of(step.operand())));
        fields.rename(step.operand(), field);
        fields.share(result, step.operand(), fields);
      } else {
        fields.add(result, field);
      }
      strides.putIfAbsent(field, names.stride(result));
    }
    strides.forEach((field, stride) -> allocations.add(new Allocation(field, "", List.of(stride))));
  }

  private static boolean inPlace(Step step, Readers readers) {
    Operation operation = step.operation();
    if (Readers.isIdentity(operation)) {
      return !readers.isInput(step.operand());
    }
    return !(operation instanceof Operation.Input)
        && !(operation instanceof Operation.Dense)
        && readers.lastForwardReader(step.operand());
  }

  private void backward(Program program, ProgramNames names) {
    List<BackwardStep> steps = program.backward();
    Map<String, int[]> lives = new LinkedHashMap<>();
    Map<String, String> strides = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      for (Value read : steps.get(i).operands()) {
        int[] life = lives.get(fields.of(read));
        if (life != null) {
          life[1] = i;
        }
      }
      if (steps.get(i) instanceof ValueGradient gradient) {
        String field = names.value(gradient.result());
        int from;
        if (overwrites(gradient.operation())) {
          Value before = gradient.operands().get(0);
          from = lives.remove(fields.of(before))[0];
          fields.rename(before, field);
          fields.share(gradient.result(), before, fields);
        } else {
          from = isLoss(gradient.operation()) ? -1 : i;
          fields.add(gradient.result(), field);
        }
        strides.put(field, names.stride(gradient.result()));
        lives.put(field, new int[] {from, i});
      }
    }
    List<BufferSharing.Life> ordered = new ArrayList<>();
    lives.forEach((field, life) -> ordered.add(new BufferSharing.Life(field, strides.get(field), life[0], life[1])));
    ordered.sort(Comparator.comparingInt(BufferSharing.Life::from));
    allocations.addAll(BufferSharing.allocate(ordered));
  }

  private static boolean isNorm(Operation operation) {
    return operation instanceof Operation.BatchNorm || operation instanceof Operation.GroupNorm;
  }

  private static boolean isLoss(GradientOperation operation) {
    return operation instanceof GradientOperation.CriterionGradient
        || operation instanceof GradientOperation.Difference;
  }

  private static boolean overwrites(GradientOperation operation) {
    return !isLoss(operation) && !(operation instanceof GradientOperation.InputGradient);
  }
}
