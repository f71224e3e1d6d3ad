package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;

/** The class of a network's training: fields, constructor, and the methods of the other emitters in reading order. */
final class TrainingClass {

  /** A program trains one network or a few. */
  private static final int LARGE = 1 << 15;
  private static final ParameterSpec MAX_ROWS = ParameterSpec.builder(TypeName.INT, "maxRows").build();

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
    this.layout = new TensorLayout(network, names, LARGE);
    this.losses = new LossCode(program, names, buffers);
    this.updates = new UpdateCode(program, names, layout);
    this.array = RuntimeTypes.array(network.precision());
    this.element = RuntimeTypes.element(network.precision());
  }

  /** The class first, then what it extends, if one class file cannot hold it. */
  List<TypeSpec> types(ClassName model, ClassName training) {
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
    new InitializeCode(network, layout).methods().forEach(type::addMethod);
    PassCode pass = new PassCode(program, names, buffers, losses, updates.optimizer());
    pass.methods().forEach(type::addMethod);
    losses.methods().forEach(type::addMethod);
    updates.methods().forEach(type::addMethod);
    new FlatCode(network, names, layout, updates.optimizer()).methods().forEach(type::addMethod);
    new BatchAccessCode(program, names, buffers, pass.layers()).methods().forEach(type::addMethod);
    return ClassChain.of(type.build(), training, List.of(MAX_ROWS), assignments());
  }

  static FieldSpec constant(TypeName type, String name, String value) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL).initializer(value).build();
  }

  private List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    for (Tensor tensor : network.tensors()) {
      fields.add(arrayOf(names.tensor(tensor), layout.capacity(tensor)));
      if (tensor.trainable()) {
        fields.add(arrayOf(names.tensor(tensor) + "Gradient", layout.capacity(tensor)));
        updates.optimizer().slots()
            .forEach(slot -> fields.add(arrayOf(names.tensor(tensor) + slot, layout.length(tensor))));
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

  /** The buffers of a batch in the order in which the constructor makes them. */
  private List<BatchArray> batchArrays() {
    List<BatchArray> arrays = new ArrayList<>();
    arrays.add(new BatchArray("y", "maxRows * TARGETS_STRIDE"));
    for (Buffers.Allocation allocation : buffers.allocations()) {
      arrays.add(allocation.sameAs().isEmpty()
          ? new BatchArray(allocation.field(), "maxRows * " + allocation.rowLength(names))
          : new BatchArray(allocation.field(), CodeBlock.of(""), allocation.sameAs()));
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
    arrays.add(new BatchArray("scratch", scratch(), ""));
    return arrays;
  }

  /** The most that any product wants; a product no wider on either side than another wants no more. */
  private CodeBlock scratch() {
    Map<List<Integer>, Step> shapes = new LinkedHashMap<>();
    program.forward().stream().filter(step -> step.operation() instanceof Operation.Dense)
        .forEach(step -> shapes.putIfAbsent(List.of(step.operand().width(), step.result().width()), step));
    List<CodeBlock> lengths = new ArrayList<>();
    shapes.forEach((shape, step) -> {
      boolean most = shapes.keySet().stream().noneMatch(other -> !other.equals(shape)
          && other.get(0) >= shape.get(0) && other.get(1) >= shape.get(1));
      if (most) {
        lengths.add(CodeBlock.of("$T.scratchLength(maxRows, $L, $L)", RuntimeTypes.DENSE, names.size(step.operand()),
            names.size(step.result())));
      }
    });
    CodeBlock length = lengths.get(0);
    for (CodeBlock other : lengths.subList(1, lengths.size())) {
      length = CodeBlock.of("Math.max($L,$W$L)", length, other);
    }
    return length;
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addJavadoc("Makes the buffers.\n\n@param maxRows the most rows a batch will have")
        .addParameter(MAX_ROWS);
    assignments().values().forEach(constructor::addCode);
    return constructor.build();
  }

  private Map<String, CodeBlock> assignments() {
    Map<String, CodeBlock> assignments = new LinkedHashMap<>();
    for (BatchArray batch : batchArrays()) {
      CodeBlock.Builder code = CodeBlock.builder();
      if (batch.sameAs().isEmpty()) {
        code.addStatement("$L = new $T[$L]", batch.field(), element, batch.length());
      } else {
        code.add("// $L is read for the last time before $L is made.\n", batch.sameAs(), batch.field())
            .addStatement("$L = $L", batch.field(), batch.sameAs());
      }
      assignments.put(batch.field(), code.build());
    }
    return assignments;
  }
}
