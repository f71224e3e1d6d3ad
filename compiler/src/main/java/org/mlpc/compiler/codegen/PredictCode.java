package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Output;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Value;

/** Predictions: from records, from arrays, and the forward program with the workspace it runs in. */
final class PredictCode {

  /** Layers and buffers of one method, so that none grows beyond what HotSpot compiles. */
  private static final int LAYERS_A_METHOD = 40;
  private static final int BUFFERS_A_METHOD = 200;

  private final Program program;
  private final Network network;
  private final ProgramNames names;
  private final InferenceBuffers buffers;
  private final ForwardCode forward;
  private final ClassName model;
  private final ArrayTypeName array;

  PredictCode(Program program, ProgramNames names, ClassName model) {
    this.program = program;
    this.network = program.network();
    this.names = names;
    this.buffers = new InferenceBuffers(program, names);
    this.forward = new ForwardCode(program, names, buffers);
    this.model = model;
    this.array = RuntimeTypes.array(network.precision());
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(one());
    methods.add(many());
    methods.add(rawOne());
    methods.add(rawMany());
    methods.addAll(forward());
    methods.add(ownWorkspace());
    return methods;
  }

  /** Without {@link ThreadLocal#withInitial}: the first lambda of a process takes longer than loading a model does. */
  private MethodSpec ownWorkspace() {
    ClassName workspace = model.nestedClass("Workspace");
    return MethodSpec.methodBuilder("workspace")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(workspace)
        .addStatement("$T own = WORKSPACE.get()", workspace)
        .beginControlFlow("if (own == null)")
        .addStatement("own = new $T()", workspace)
        .addStatement("WORKSPACE.set(own)")
        .endControlFlow()
        .addStatement("return own")
        .build();
  }

  private MethodSpec one() {
    return MethodSpec.methodBuilder("predict")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(model.nestedClass("Prediction"))
        .addParameter(model.nestedClass("Input"), "input")
        .addStatement("Workspace at = workspace()")
        .addStatement("$T.fill(at.features,$W0)", Arrays.class)
        .addStatement("encode(input, at.features, 0)")
        .addStatement("predict(at.features, at.row)")
        .addStatement("return decode(at.row, 0)")
        .build();
  }

  private MethodSpec many() {
    TypeName inputs = ParameterizedTypeName.get(
        ClassName.get(List.class), WildcardTypeName.subtypeOf(model.nestedClass("Input")));
    ClassName prediction = model.nestedClass("Prediction");
    return MethodSpec.methodBuilder("predict")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), prediction))
        .addParameter(inputs, "inputs")
        .addStatement("$T features = new $T[inputs.size() * INPUTS]", array, array.componentType())
        .addStatement("$T outputs = new $T[inputs.size() * $L]", array, array.componentType(), outputs())
        .beginControlFlow("for (int row = 0; row < inputs.size(); row++)")
        .addStatement("encode(inputs.get(row), features, row)")
        .endControlFlow()
        .addStatement("predict(features, outputs, inputs.size())")
        .addStatement("$T<$T> predictions = new $T<>(inputs.size())", List.class, prediction, ArrayList.class)
        .beginControlFlow("for (int row = 0; row < inputs.size(); row++)")
        .addStatement("predictions.add(decode(outputs, row * $L))", outputs())
        .endControlFlow()
        .addStatement("return predictions")
        .build();
  }

  private String outputs() {
    return network.outputs().size() == 1 ? names.size(network.outputs().get(0).prediction()) : "OUTPUTS";
  }

  private MethodSpec rawOne() {
    return MethodSpec.methodBuilder("predict")
        .addJavadoc("Predicts one row, without allocating.\n"
            + "\n@param features the encoded inputs, before their transforms"
            + "\n@param outputs receives the outputs, in the units of the targets")
        .addModifiers(Modifier.PUBLIC)
        .addParameter(array, "features")
        .addParameter(array, "outputs")
        .addStatement("Workspace at = workspace()")
        .addStatement("at.reserve(1)")
        .addStatement("normalization.inputs(features, 0, $L, 0)", buffers.of(network.input()))
        .addStatement("forward(at, 1)")
        .addCode(results("0"))
        .build();
  }

  private MethodSpec rawMany() {
    return MethodSpec.methodBuilder("predict")
        .addJavadoc("Predicts many rows; the same values, to the bit, as one by one.\n"
            + "\n@param features the encoded inputs of each row, one row after the other, before their transforms"
            + "\n@param outputs receives the outputs of each row, in the units of the targets"
            + "\n@param rows how many rows")
        .addModifiers(Modifier.PUBLIC)
        .addParameter(array, "features")
        .addParameter(array, "outputs")
        .addParameter(TypeName.INT, "rows")
        .addStatement("Workspace at = workspace()")
        .beginControlFlow("for (int from = 0; from < rows; from += BLOCK)")
        .addStatement("int block = $T.min(BLOCK,$Wrows - from)", Math.class)
        .addStatement("at.reserve(block)")
        .beginControlFlow("for (int row = 0; row < block; row++)")
        .addStatement("normalization.inputs(features, (from + row) * INPUTS, $L, row * INPUTS_STRIDE)",
            buffers.of(network.input()))
        .endControlFlow()
        .addStatement("forward(at, block)")
        .beginControlFlow("for (int row = 0; row < block; row++)")
        .addCode(results("row"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /** Copies the predictions of a row of the workspace out, in the units of the targets. */
  private CodeBlock results(String row) {
    boolean first = row.equals("0");
    CodeBlock.Builder code = CodeBlock.builder();
    for (Output output : network.outputs()) {
      Value p = output.prediction();
      int offset = output.targets().get(0).offset();
      String start = first ? "" : "(from + row) * " + outputs();
      String to = offset == 0 ? start : first ? "" + offset : start + " + " + offset;
      code.addStatement("$T.arraycopy($L,$W$L,$Woutputs,$W$L,$W$L)", System.class, buffers.of(p),
          first ? "0" : "row * " + names.stride(p), to.isEmpty() ? "0" : to, names.size(p));
    }
    if (network.schema().targets().stream().anyMatch(column -> !column.transforms().isEmpty())) {
      code.addStatement("normalization.outputs(outputs,$W$L)", first ? "0" : "(from + row) * " + outputs());
    }
    return code.build();
  }

  private List<MethodSpec> forward() {
    List<LayerGroup> layers = LayerGroup.of(program).stream().filter(layer -> !code(layer).isEmpty()).toList();
    List<MethodSpec> methods = new ArrayList<>();
    int parts = (layers.size() + LAYERS_A_METHOD - 1) / LAYERS_A_METHOD;
    MethodSpec.Builder whole = method("forward");
    for (int part = 0; part < parts; part++) {
      MethodSpec.Builder into = parts == 1 ? whole : method("forward" + (part + 1));
      int to = Math.min(layers.size(), (part + 1) * LAYERS_A_METHOD);
      for (LayerGroup layer : layers.subList(part * LAYERS_A_METHOD, to)) {
        Formulas.layer(layer, network).lines().forEach(line -> into.addComment("$L", line));
        into.addCode(code(layer));
      }
      if (parts > 1) {
        whole.addStatement("forward$L(at, rows)", part + 1);
        methods.add(into.build());
      }
    }
    methods.add(0, whole.build());
    return methods;
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE)
        .addParameter(model.nestedClass("Workspace"), "at").addParameter(TypeName.INT, "rows");
  }

  private CodeBlock code(LayerGroup layer) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Step step : layer.steps()) {
      Operation operation = step.operation();
      if (operation instanceof Operation.Dense) {
        code.add(forward.dense(step));
      } else if (operation instanceof Operation.Activate && !forward.isSilent(step)) {
        code.add(forward.activate(step));
      } else if (operation instanceof Operation.Softmax) {
        code.add(forward.softmax(step));
      } else if (operation instanceof Operation.BatchNorm) {
        code.add(forward.predictBatchNorm(step));
      } else if (operation instanceof Operation.GroupNorm) {
        code.add(forward.groupNorm(step, buffers.of(step.result()), "at." + inverse(step)));
      }
    }
    return code.build();
  }

  private String inverse(Step step) {
    return names.value(step.result()) + "Inverse";
  }

  /** The nested class that holds the arrays of one thread. */
  TypeSpec.Builder workspace() {
    TypeSpec.Builder type = TypeSpec.classBuilder("Workspace")
        .addJavadoc("Where one thread predicts.")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    type.addField(arrayField("features", "INPUTS"));
    type.addField(arrayField("row", outputs()));
    type.addField(FieldSpec.builder(TypeName.INT, "capacity", Modifier.PRIVATE).build());
    List<CodeBlock> statements = new ArrayList<>();
    for (Buffers.Allocation allocation : buffers.allocations()) {
      type.addField(FieldSpec.builder(array, allocation.field(), Modifier.PRIVATE).build());
      statements.add(allocation.sameAs().isEmpty()
          ? allocation(allocation.field(), allocation.rowLength(names))
          : CodeBlock.of("$L = $L", allocation.field(), allocation.sameAs()));
    }
    for (Step step : program.forward()) {
      if (step.operation() instanceof Operation.GroupNorm norm) {
        type.addField(FieldSpec.builder(array, inverse(step), Modifier.PRIVATE).build());
        statements.add(allocation(inverse(step), "" + norm.groups()));
      }
    }
    return type.addMethods(reserve(statements));
  }

  private CodeBlock allocation(String field, String rowLength) {
    return CodeBlock.of("$L = new $T[rows * $L]", field, array.componentType(), rowLength);
  }

  private static List<MethodSpec> reserve(List<CodeBlock> statements) {
    MethodSpec.Builder whole = reserve("").beginControlFlow("if (rows <= capacity)").addStatement("return")
        .endControlFlow().addStatement("capacity = rows");
    List<List<CodeBlock>> parts = DefinitionClass.parts(statements, BUFFERS_A_METHOD);
    List<MethodSpec> methods = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      MethodSpec.Builder into = parts.size() == 1 ? whole : reserve("" + (part + 1));
      parts.get(part).forEach(into::addStatement);
      if (parts.size() > 1) {
        whole.addStatement("reserve$L(rows)", part + 1);
        methods.add(into.build());
      }
    }
    methods.add(0, whole.build());
    return methods;
  }

  private static MethodSpec.Builder reserve(String part) {
    return MethodSpec.methodBuilder("reserve" + part).addModifiers(Modifier.PRIVATE).addParameter(TypeName.INT, "rows");
  }

  private FieldSpec arrayField(String name, String length) {
    return FieldSpec.builder(array, name, Modifier.PRIVATE, Modifier.FINAL)
        .initializer("new $T[$L]", array.componentType(), length).build();
  }
}
