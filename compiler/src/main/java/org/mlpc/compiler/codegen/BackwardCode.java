package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.ir.BackwardStep;
import org.mlpc.compiler.ir.BackwardStep.TensorGradient;
import org.mlpc.compiler.ir.BackwardStep.ValueGradient;
import org.mlpc.compiler.ir.GradientOperation;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.Value;

/** The statements of the backward steps of one layer. */
final class BackwardCode {

  private final Program program;
  private final ProgramNames names;
  private final TrainingBuffers buffers;
  private final ActivationCode activations;
  private final Map<Operation, Value> results = new HashMap<>();
  private final Map<Value, ValueGradient> joins = new HashMap<>();

  BackwardCode(Program program, ProgramNames names, TrainingBuffers buffers) {
    this.program = program;
    this.names = names;
    this.buffers = buffers;
    this.activations = new ActivationCode(program.network().precision(), names);
    program.forward().forEach(step -> results.putIfAbsent(step.operation(), step.result()));
    for (BackwardStep step : program.backward()) {
      if (step instanceof ValueGradient gradient && program.intoProduct().contains(gradient.result())) {
        joins.putIfAbsent(gradient.operands().get(0), gradient);
      }
    }
  }

  CodeBlock of(List<BackwardStep> steps) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (BackwardStep step : steps) {
      if (step instanceof TensorGradient gradient) {
        tensor(gradient, code);
      } else {
        value((ValueGradient) step, code);
      }
    }
    return code.build();
  }

  private void tensor(TensorGradient gradient, CodeBlock.Builder code) {
    List<Value> operands = gradient.operands();
    String into = gradient(gradient.tensor());
    switch (gradient.tensor().role()) {
      case WEIGHT -> code.addStatement("$T.weightGradient($L,$Wrows,$W$L,$W$L,$W$L,$W$L,$Wscratch)", RuntimeTypes.DENSE,
          buffers.of(operands.get(0)), names.size(operands.get(0)), buffers.of(operands.get(1)),
          names.size(operands.get(1)), into);
      case BIAS -> code.addStatement("$T.biasGradient($L,$Wrows,$W$L,$W$L)", RuntimeTypes.DENSE,
          buffers.of(operands.get(0)),
          names.size(operands.get(0)), into);
      case SCALE -> norm(gradient, code);
      case SLOPE -> slope(gradient, code);
      // Written together with the scale's gradient.
      case SHIFT -> { }
      default -> throw new IllegalArgumentException(gradient.toString());
    }
  }

  /** Gradients of scale and shift, and the gradient itself taken back through the statistics, in place. */
  private void norm(TensorGradient gradient, CodeBlock.Builder code) {
    Value after = gradient.operands().get(1);
    Value result = results.get(gradient.of());
    String normalized = buffers.normalized(result);
    String inverse = names.value(result) + "Inverse";
    if (gradient.of() instanceof Operation.BatchNorm norm) {
      code.addStatement("$T.gradient($L,$W$L,$Wrows,$W$L,$W$L,$W$L,$W$L,$W$L)", RuntimeTypes.BATCH_NORM, normalized,
          buffers.of(after), names.size(after), names.tensor(norm.scale()), inverse, gradient(norm.scale()),
          gradient(norm.shift()));
    } else {
      Operation.GroupNorm norm = (Operation.GroupNorm) gradient.of();
      code.addStatement("$T.gradient($L,$W$L,$Wrows,$W$L,$W$L,$W$L,$W$L,$W$L,$W$L)", RuntimeTypes.GROUP_NORM,
          normalized,
          buffers.of(after), names.size(after), norm.groups(), names.tensor(norm.scale()), inverse,
          gradient(norm.scale()), gradient(norm.shift()));
    }
  }

  private void slope(TensorGradient gradient, CodeBlock.Builder code) {
    Operation.Activate activate = (Operation.Activate) gradient.of();
    Value z = gradient.operands().get(0);
    boolean perUnit = ActivationCode.perUnit(activate);
    String into = gradient(gradient.tensor());
    String sums = perUnit ? into : into + "Sums";
    code.addStatement("$T.slopeGradient($L,$W$L,$Wrows,$W$L,$W$L)", RuntimeTypes.PRELU, buffers.of(z),
        buffers.of(gradient.operands().get(1)), names.size(z), sums);
    if (!perUnit) {
      code.addStatement("$L[0] = $T.shared($L,$W$L)", into, RuntimeTypes.PRELU, sums, names.size(z));
    }
  }

  private void value(ValueGradient gradient, CodeBlock.Builder code) {
    GradientOperation operation = gradient.operation();
    Value result = gradient.result();
    if (operation instanceof GradientOperation.InputGradient product) {
      product(gradient, product.weight(), code);
    } else if (operation instanceof GradientOperation.ActivationGradient derivative) {
      if (!program.intoProduct().contains(result)) {
        code.addStatement(activations.gradient(derivative.activate(), new ActivationCode.Place(
            buffers.of(gradient.operands().get(1)), buffers.of(result), names.size(result), names.stride(result))));
      }
    } else if (operation instanceof GradientOperation.DropoutGradient dropout) {
      code.beginControlFlow("if (drawing)")
          .addStatement("$T.apply($L,$W$L,$Wrows * $L)", RuntimeTypes.DROPOUT, mask(dropout.dropout()),
              buffers.of(result),
              names.stride(result))
          .endControlFlow();
    } else if (operation instanceof GradientOperation.SoftmaxGradient) {
      code.addStatement("$T.gradient($L,$W$L,$Wrows,$W$L)", RuntimeTypes.SOFTMAX,
          buffers.of(gradient.operands().get(1)),
          buffers.of(result), names.size(result));
    } else if (operation instanceof GradientOperation.Sum) {
      for (Value other : gradient.operands().subList(1, gradient.operands().size())) {
        code.addStatement("$T.add($L,$W$L,$Wrows * $L)", RuntimeTypes.SLICES, buffers.of(other), buffers.of(result),
            names.stride(result));
      }
    }
    // Losses write their gradients where they are computed, normalisations theirs with those of their parameters.
  }

  /** ∂L/∂X = ∂L/∂Z W, with the mask of the relu that made X where that joins the product. */
  private void product(ValueGradient gradient, Tensor weight, CodeBlock.Builder code) {
    Value gz = gradient.operands().get(0);
    Value result = gradient.result();
    reluOf(result).ifPresentOrElse(
        relu -> code.addStatement("$T.inputGradientRelu($L,$Wrows,$W$L,$W$L,$W$L,$W$L,$W$L,$Wscratch)",
            RuntimeTypes.DENSE,
            buffers.of(gz), names.size(gz), names.tensor(weight), names.size(result), buffers.of(relu),
            buffers.of(result)),
        () -> code.addStatement("$T.inputGradient($L,$Wrows,$W$L,$W$L,$W$L,$W$L,$Wscratch)", RuntimeTypes.DENSE,
            buffers.of(gz),
            names.size(gz), names.tensor(weight), names.size(result), buffers.of(result)));
  }

  /** What the relu made whose mask joins the product of this gradient; a dropout between them keeps its signs. */
  private Optional<Value> reluOf(Value gradient) {
    ValueGradient next = joins.get(gradient);
    if (next == null) {
      return Optional.empty();
    }
    boolean relu = next.operation() instanceof GradientOperation.ActivationGradient derivative
        && derivative.activate().activation().concept() == Activation.RELU;
    return relu ? Optional.of(next.operands().get(1)) : reluOf(next.result());
  }

  private String mask(Operation.Dropout dropout) {
    return names.value(results.get(dropout)) + "Mask";
  }

  /** The array of a parameter's gradient. */
  String gradient(Tensor tensor) {
    return names.tensor(tensor) + "Gradient";
  }
}
