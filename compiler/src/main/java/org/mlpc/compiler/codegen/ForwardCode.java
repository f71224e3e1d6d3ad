package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.HashSet;
import java.util.Set;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.Value;

/** The statements of one forward step, for training or for prediction. */
final class ForwardCode {

  private final ProgramNames names;
  private final Buffers buffers;
  private final ActivationCode activations;
  private final Set<Value> intoProduct;
  private final Set<Value> reluJoins = new HashSet<>();

  ForwardCode(Program program, ProgramNames names, Buffers buffers) {
    this.names = names;
    this.buffers = buffers;
    this.activations = new ActivationCode(program.network().precision(), names);
    this.intoProduct = program.intoProduct();
    program.forward().stream().filter(step -> intoProduct.contains(step.result()))
        .forEach(step -> reluJoins.addAll(step.operands()));
  }

  /** Z = X W + b, with relu where the step after it is one that joins the product. */
  CodeBlock dense(Step step) {
    Operation.Dense dense = (Operation.Dense) step.operation();
    String in = names.size(step.operand());
    String bias = dense.bias().map(names::tensor).orElse("NO_BIAS");
    return CodeBlock.builder()
        .addStatement("$T.$L($L,$Wrows,$W$L,$W$L,$W$L,$W$L,$W$L)", RuntimeTypes.DENSE,
            reluJoins.contains(step.result()) ? "forwardRelu" : "forward", buffers.of(step.operand()), in,
            names.tensor(dense.weight()), bias, names.size(step.result()), buffers.of(step.result()))
        .build();
  }

  /** Whether nothing is to be done: an identity, or relu that its product has done. */
  boolean isSilent(Step step) {
    return intoProduct.contains(step.result())
        || Readers.isIdentity(step.operation()) && buffers.same(step.result(), step.operand());
  }

  CodeBlock activate(Step step) {
    Operation.Activate activate = (Operation.Activate) step.operation();
    if (Readers.isIdentity(activate)) {
      return copy(step);
    }
    ActivationCode.Place place = new ActivationCode.Place(
        buffers.of(step.operand()), buffers.of(step.result()), names.size(step.result()), names.stride(step.result()));
    return CodeBlock.builder().addStatement(activations.forward(activate, place)).build();
  }

  CodeBlock softmax(Step step) {
    return CodeBlock.builder()
        .addStatement("$T.forward($L,$Wrows,$W$L,$W$L)", RuntimeTypes.SOFTMAX, buffers.of(step.operand()),
            names.size(step.result()), buffers.of(step.result()))
        .build();
  }

  /** The mask of this step, kept for the way back; nothing where nothing is drawn. */
  CodeBlock dropout(Step step) {
    Operation.Dropout dropout = (Operation.Dropout) step.operation();
    String mask = mask(step.result());
    return moved(step)
        .beginControlFlow("if (drawing)")
        .addStatement("$T.mask($L,$Wrows,$W$L,$W$L,$Wseed,$W$L,$Wstep)", RuntimeTypes.DROPOUT, mask,
            names.size(step.result()),
            Decimal.text(dropout.rate()), dropout.stream())
        .addStatement("$T.apply($L,$W$L,$Wrows * $L)", RuntimeTypes.DROPOUT, mask, buffers.of(step.result()),
            names.stride(step.result()))
        .endControlFlow()
        .build();
  }

  CodeBlock noise(Step step) {
    Operation.Noise noise = (Operation.Noise) step.operation();
    return moved(step)
        .beginControlFlow("if (drawing)")
        .addStatement("$T.add($L,$Wrows,$W$L,$W$L,$Wseed,$W$L,$Wstep)", RuntimeTypes.NOISE, buffers.of(step.result()),
            names.size(step.result()), Decimal.text(noise.deviation()), noise.stream())
        .endControlFlow()
        .build();
  }

  /** By the statistics of the batch; outside of training steps the running ones stay as they are. */
  CodeBlock batchNorm(Step step, String normalized) {
    Operation.BatchNorm norm = (Operation.BatchNorm) step.operation();
    String value = names.value(step.result());
    return CodeBlock.builder()
        .beginControlFlow("if (predicting)")
        .add(predictBatchNorm(step))
        .nextControlFlow("else")
        .addStatement("$T.forward($L,$Wrows,$W$L,$W$L,$W$L,$W$L,$Wdrawing ? $L : 1,$W$L,$W$L,$W$L,$W$L,$W$L,$W$L)",
            RuntimeTypes.BATCH_NORM, buffers.of(step.operand()), names.size(step.result()), tensor(norm.scale()),
            tensor(norm.shift()), Decimal.text(norm.epsilon()), Decimal.text(norm.momentum()),
            tensor(norm.runningMean()), tensor(norm.runningVariance()), normalized, value + "Inverse", value + "Mean",
            buffers.of(step.result()))
        .endControlFlow()
        .build();
  }

  /** By the running statistics. */
  CodeBlock predictBatchNorm(Step step) {
    Operation.BatchNorm norm = (Operation.BatchNorm) step.operation();
    return CodeBlock.builder()
        .addStatement("$T.predict($L,$Wrows,$W$L,$W$L,$W$L,$W$L,$W$L,$W$L,$W$L)", RuntimeTypes.BATCH_NORM,
            buffers.of(step.operand()), names.size(step.result()), tensor(norm.scale()), tensor(norm.shift()),
            Decimal.text(norm.epsilon()), tensor(norm.runningMean()), tensor(norm.runningVariance()),
            buffers.of(step.result()))
        .build();
  }

  CodeBlock groupNorm(Step step, String normalized, String inverse) {
    Operation.GroupNorm norm = (Operation.GroupNorm) step.operation();
    return CodeBlock.builder()
        .addStatement("$T.forward($L,$Wrows,$W$L,$W$L,$W$L,$W$L,$W$L,$W$L,$W$L,$W$L)", RuntimeTypes.GROUP_NORM,
            buffers.of(step.operand()), names.size(step.result()), norm.groups(), tensor(norm.scale()),
            tensor(norm.shift()), Decimal.text(norm.epsilon()), normalized, inverse, buffers.of(step.result()))
        .build();
  }

  /** The array of a dropout's mask. */
  String mask(Value result) {
    return names.value(result) + "Mask";
  }

  private String tensor(Tensor tensor) {
    return names.tensor(tensor);
  }

  private CodeBlock.Builder moved(Step step) {
    CodeBlock.Builder code = CodeBlock.builder();
    return buffers.same(step.operand(), step.result()) ? code : code.add(copy(step));
  }

  private CodeBlock copy(Step step) {
    return CodeBlock.builder()
        .addStatement("$T.arraycopy($L,$W0,$W$L,$W0,$Wrows * $L)", System.class, buffers.of(step.operand()),
            buffers.of(step.result()), names.stride(step.result()))
        .build();
  }
}
