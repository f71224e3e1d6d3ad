package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;

/** The class of a network's training: fields, constructor, and the methods of the other emitters in reading order. */
final class TrainingClass {

  private final Program program;
  private final Network network;
  private final ProgramNames names;
  private final TrainingBuffers buffers;
  private final TensorLayout layout;
  private final LossCode losses;
  private final UpdateCode updates;
  private final ArrayTypeName array;
  private final TypeName element;

  TrainingClass(Program program, ProgramNames names) {
    this.program = program;
    this.network = program.network();
    this.names = names;
    this.buffers = new TrainingBuffers(program, names);
    this.layout = new TensorLayout(network, names);
    this.losses = new LossCode(program, names, buffers);
    this.updates = new UpdateCode(program, names, layout);
    this.array = RuntimeTypes.array(network.precision());
    this.element = RuntimeTypes.element(network.precision());
  }

  TypeSpec type(ClassName model, ClassName training) {
    TypeSpec.Builder type = TypeSpec.classBuilder(training)
        .addJavadoc("Training of {@link $T}: owns parameters, gradients and the buffers of a batch; one to a thread.",
            model)
        .addAnnotation(Origins.generated(network))
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(RuntimeTypes.of(RuntimeTypes.TRAINABLE, network.precision()));
    new SizeConstants(names, network).fields(true).forEach(type::addField);
    updates.optimizer().constants().forEach((name, value) ->
        type.addField(constant(TypeName.DOUBLE, name, Decimal.text(value))));
    if (Origins.hasLayerWithoutBias(network)) {
      type.addField(Origins.noBias(network, names));
    }
    fields().forEach(type::addField);
    type.addMethod(constructor());
    type.addMethod(new InitializeCode(network, layout).method());
    PassCode pass = new PassCode(program, names, buffers, losses, updates.optimizer());
    pass.methods().forEach(type::addMethod);
    losses.methods().forEach(type::addMethod);
    updates.methods().forEach(type::addMethod);
    new FlatCode(network, names, layout, updates.optimizer()).methods().forEach(type::addMethod);
    new BatchAccessCode(program, names, buffers, pass.layers()).methods().forEach(type::addMethod);
    return type.build();
  }

  static FieldSpec constant(TypeName type, String name, String value) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL).initializer(value).build();
  }

  private List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    for (Tensor tensor : network.tensors()) {
      fields.add(arrayOf(names.tensor(tensor), length(tensor)));
      if (tensor.trainable()) {
        fields.add(arrayOf(names.tensor(tensor) + "Gradient", length(tensor)));
        updates.optimizer().slots().forEach(slot -> fields.add(arrayOf(names.tensor(tensor) + slot, length(tensor))));
        if (tensor.role() == Tensor.Role.SLOPE && tensor.size() == 1) {
          fields.add(arrayOf(names.tensor(tensor) + "GradientSums", CodeBlock.of("$T.padded($L)", RuntimeTypes.PANELS,
              layout.out(tensor))));
        }
      }
    }
    losses.losses().stream().filter(HeadLoss::weighted).forEach(loss -> fields.add(
        FieldSpec.builder(array, "classWeight" + loss.suffix(), Modifier.PRIVATE, Modifier.FINAL)
            .initializer(losses.classWeights(loss)).build()));
    batchArrays().forEach(batch -> fields.add(FieldSpec.builder(array, batch.field(), Modifier.PRIVATE,
        Modifier.FINAL).build()));
    if (updates.clipsNorm()) {
      fields.add(FieldSpec.builder(double[].class, "squares", Modifier.PRIVATE, Modifier.FINAL)
          .addJavadoc("Sixteen partial sums of the squares of all gradients.").initializer("new double[16]").build());
    }
    updates.optimizer().scalars().forEach((name, value) -> fields.add(
        FieldSpec.builder(TypeName.DOUBLE, name, Modifier.PRIVATE).initializer(value).build()));
    updates.optimizer().working().forEach(name -> fields.add(
        FieldSpec.builder(TypeName.DOUBLE, name, Modifier.PRIVATE).build()));
    if (updates.optimizer().looksAhead()) {
      fields.add(FieldSpec.builder(TypeName.BOOLEAN, "ahead", Modifier.PRIVATE).build());
    }
    if (Origins.isRandom(network)) {
      fields.add(FieldSpec.builder(TypeName.LONG, "seed", Modifier.PRIVATE).build());
      fields.add(FieldSpec.builder(TypeName.LONG, "step", Modifier.PRIVATE).build());
    }
    if (Origins.isRandom(network) || Origins.hasBatchNorm(network)) {
      fields.add(FieldSpec.builder(TypeName.BOOLEAN, "drawing", Modifier.PRIVATE).build());
    }
    if (Origins.hasBatchNorm(network)) {
      fields.add(FieldSpec.builder(TypeName.BOOLEAN, "predicting", Modifier.PRIVATE).build());
    }
    return fields;
  }

  private FieldSpec arrayOf(String name, CodeBlock length) {
    return FieldSpec.builder(array, name, Modifier.PRIVATE, Modifier.FINAL)
        .initializer("new $T[$L]", element, length).build();
  }

  private CodeBlock length(Tensor tensor) {
    return switch (tensor.role()) {
      case WEIGHT -> CodeBlock.of("$T.length($L, $L)", RuntimeTypes.PANELS, layout.in(tensor), layout.out(tensor));
      case SLOPE -> tensor.size() == 1
          ? CodeBlock.of("1") : CodeBlock.of("$T.padded($L)", RuntimeTypes.PANELS, layout.out(tensor));
      default -> CodeBlock.of("$T.padded($L)", RuntimeTypes.PANELS, layout.out(tensor));
    };
  }

  /** The buffers of a batch in the order in which the constructor makes them. */
  private List<BatchArray> batchArrays() {
    List<BatchArray> arrays = new ArrayList<>();
    arrays.add(new BatchArray("y", "maxRows * TARGETS_STRIDE"));
    for (Buffers.Allocation allocation : buffers.allocations()) {
      arrays.add(new BatchArray(allocation.field(), allocation.sameAs().isEmpty()
          ? "maxRows * " + allocation.rowLength(names) : "=" + allocation.sameAs()));
    }
    if (network.outputs().size() > 1) {
      arrays.add(new BatchArray("outputs", "maxRows * TARGETS_STRIDE"));
    }
    arrays.addAll(losses.arrays());
    for (Step step : program.forward()) {
      String value = names.value(step.result());
      if (step.operation() instanceof Operation.Dropout) {
        arrays.add(new BatchArray(value + "Mask", "maxRows * " + names.stride(step.result())));
      } else if (step.operation() instanceof Operation.BatchNorm) {
        arrays.add(new BatchArray(value + "Inverse", names.stride(step.result())));
        arrays.add(new BatchArray(value + "Mean", names.stride(step.result())));
      } else if (step.operation() instanceof Operation.GroupNorm norm) {
        arrays.add(new BatchArray(value + "Inverse", norm.groups() == 1 ? "maxRows" : "maxRows * " + norm.groups()));
      }
    }
    arrays.add(new BatchArray("scratch", scratch()));
    return arrays;
  }

  /** The most that any product wants; a product no wider on either side than another wants no more. */
  private String scratch() {
    List<Step> products = program.forward().stream().filter(step -> step.operation() instanceof Operation.Dense)
        .toList();
    List<String> lengths = new ArrayList<>();
    for (Step step : products) {
      boolean most = products.stream().noneMatch(other -> exceeds(other, step));
      if (most) {
        lengths.add("Dense.scratchLength(maxRows, " + names.size(step.operand()) + ", " + names.size(step.result())
            + ")");
      }
    }
    String length = lengths.get(0);
    for (String other : lengths.subList(1, lengths.size())) {
      length = "Math.max(" + length + ",$W" + other + ")";
    }
    return length;
  }

  private boolean exceeds(Step other, Step step) {
    int in = other.operand().width() - step.operand().width();
    int out = other.result().width() - step.result().width();
    boolean same = in == 0 && out == 0;
    return same ? program.forward().indexOf(other) < program.forward().indexOf(step) : in >= 0 && out >= 0;
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addJavadoc("Makes the buffers.\n\n@param maxRows the most rows a batch will have")
        .addParameter(TypeName.INT, "maxRows");
    for (BatchArray batch : batchArrays()) {
      if (batch.length().startsWith("=")) {
        constructor.addComment("$L is read for the last time before $L is made.", batch.length().substring(1),
            batch.field());
        constructor.addStatement("$L = $L", batch.field(), batch.length().substring(1));
      } else {
        constructor.addStatement("$L = new $T[" + batch.length() + "]", batch.field(), element);
      }
    }
    return constructor.build();
  }
}
