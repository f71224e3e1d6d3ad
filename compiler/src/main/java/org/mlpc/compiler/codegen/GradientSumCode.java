package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Network;

/**
 * Sums of loss, gradient and weight over rows, at the weights of a network, in buffers that the calling thread keeps.
 */
final class GradientSumCode {

  private final Network network;
  private final ClassName model;
  private final ClassName training;
  private final TypeName array;

  GradientSumCode(Network network, ClassName model, ClassName training) {
    this.network = network;
    this.model = model;
    this.training = training;
    this.array = RuntimeTypes.array(network.precision());
  }

  List<MethodSpec> methods() {
    return List.of(lossAndGradient(), weight(), onTargets());
  }

  /** What a thread keeps for them. */
  void addFields(TypeSpec.Builder workspace) {
    workspace.addField(FieldSpec.builder(training, "training", Modifier.PRIVATE).build());
    workspace.addField(FieldSpec.builder(TypeName.INT, "trainingRows", Modifier.PRIVATE).build());
    workspace.addField(FieldSpec.builder(model, "trainingOf", Modifier.PRIVATE)
        .addJavadoc("Whose weights training has.").build());
  }

  private MethodSpec lossAndGradient() {
    return MethodSpec.methodBuilder("lossAndGradient")
        .addJavadoc("Sums of loss and gradient over rows, without penalty; nothing is drawn at random. A thread keeps the"
            + "\nbuffers of its largest call.\n"
            + "\n@param x the encoded inputs of each row, before their transforms"
            + "\n@param y the encoded targets of each row, before their transforms"
            + "\n@param rows how many rows"
            + "\n@param gradientSum overwritten, one number a parameter"
            + "\n@return the sum of the rows' (weighted) losses")
        .addModifiers(Modifier.PUBLIC).returns(TypeName.DOUBLE)
        .addParameter(array, "x").addParameter(array, "y").addParameter(TypeName.INT, "rows")
        .addParameter(array, "gradientSum")
        .addStatement("$T training = onTargets(y, rows)", training)
        .beginControlFlow("for (int row = 0; row < rows; row++)")
        .addStatement("normalization.inputs(x, row * INPUTS, training.inputs(), row * training.inputStride())")
        .endControlFlow()
        .addStatement("double loss = training.lossAndGradient(rows)")
        .addStatement("training.readGradient(gradientSum)")
        .addStatement("return loss")
        .build();
  }

  private static MethodSpec.Builder overTargets(MethodSpec.Builder method, TypeName array) {
    return method.addParameter(array, "y").addParameter(TypeName.INT, "rows");
  }

  private MethodSpec weight() {
    return overTargets(MethodSpec.methodBuilder("weight"), array)
        .addJavadoc("What the sums of {@link #lossAndGradient} are to be divided by.\n"
            + "\n@param y the encoded targets of each row\n@param rows how many rows"
            + "\n@return rows, or the sum of the weights of their classes")
        .addModifiers(Modifier.PUBLIC).returns(TypeName.DOUBLE)
        .addStatement("return onTargets(y, rows).weight(rows)")
        .build();
  }

  private MethodSpec onTargets() {
    return overTargets(MethodSpec.methodBuilder("onTargets"), array)
        .addModifiers(Modifier.PRIVATE).returns(training)
        .addStatement("Workspace at = workspace()")
        .beginControlFlow("if (at.trainingRows < rows)")
        .addStatement("at.training = new $T(rows)", training)
        .addStatement("at.trainingRows = rows")
        .addStatement("at.trainingOf = null")
        .endControlFlow()
        .beginControlFlow("if (at.trainingOf != this)")
        .addStatement("at.training.writeValues(contents().values())")
        .addStatement("at.training.classWeights(normalization.classWeights())")
        .addStatement("at.trainingOf = this")
        .endControlFlow()
        .beginControlFlow("for (int row = 0; row < rows; row++)")
        .addStatement("normalization.targets(y, row * $L, at.training.targets(), row * at.training.targetStride())",
            network.schema().targetWidth())
        .endControlFlow()
        .addStatement("return at.training")
        .build();
  }
}
