package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.ir.ClassWeights;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.ir.Program;

/** The methods that compute losses, the gradients they begin with, and the weights of rows. */
final class LossCode {

  private final Network network;
  private final ProgramNames names;
  private final Buffers buffers;
  private final List<HeadLoss> losses;
  private final boolean heads;

  LossCode(Program program, ProgramNames names, Buffers buffers) {
    this.network = program.network();
    this.names = names;
    this.buffers = buffers;
    this.losses = HeadLoss.of(program);
    this.heads = losses.size() > 1;
  }

  List<HeadLoss> losses() {
    return losses;
  }

  /** Fields: arrays by name with the length of each, in the order of the constructor. */
  List<BatchArray> arrays() {
    List<BatchArray> arrays = new ArrayList<>();
    for (HeadLoss loss : losses) {
      if (loss.ownTarget(network)) {
        arrays.add(new BatchArray(target(loss), "maxRows * " + names.stride(loss.from())));
      }
      if (loss.gradient().isEmpty()) {
        arrays.add(new BatchArray(gradient(loss), "maxRows * " + names.stride(loss.from())));
      }
      if (loss.weighted()) {
        arrays.add(new BatchArray("rowWeight" + loss.suffix(), "maxRows"));
      }
    }
    return arrays;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(total());
    for (HeadLoss loss : losses) {
      if (heads) {
        methods.add(lossOf(loss));
      }
      if (loss.weighted() && heads) {
        methods.add(weigh(loss));
      }
    }
    methods.add(weight());
    methods.add(classWeights());
    return methods;
  }

  private MethodSpec total() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("loss")
        .addJavadoc("$L", heads ? "The sum of the heads' losses, each with its weight." : Formulas.loss(losses.get(0),
            network))
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.DOUBLE)
        .addParameter(TypeName.INT, "rows");
    if (!heads) {
      return method.addCode(body(losses.get(0))).build();
    }
    List<CodeBlock> terms = losses.stream().map(loss -> CodeBlock.of("loss$L(rows)", loss.suffix())).toList();
    return method.addStatement("return $L", CodeBlock.join(terms, " + ")).build();
  }

  private MethodSpec lossOf(HeadLoss loss) {
    return MethodSpec.methodBuilder("loss" + loss.suffix())
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.DOUBLE)
        .addParameter(TypeName.INT, "rows")
        .addJavadoc("$L", Formulas.loss(loss, network))
        .addCode(body(loss))
        .build();
  }

  private CodeBlock body(HeadLoss loss) {
    CodeBlock.Builder code = CodeBlock.builder();
    String y = "y";
    if (loss.ownTarget(network)) {
      y = target(loss);
      code.addStatement("$T.take(y,$WTARGETS,$W$L,$Wrows,$W$L,$W$L)", RuntimeTypes.SLICES,
          loss.criterion().targetOffset(),
          names.size(loss.from()), y);
    }
    if (loss.weighted()) {
      code.addStatement(heads ? CodeBlock.of("weigh$L(rows)", loss.suffix()) : weights(loss, y));
    }
    if (loss.labelSmoothing() > 0) {
      String smooth = loss.criterion().loss().concept() == Loss.BCE ? "smoothBinary" : "smooth";
      code.addStatement("$T.$L($L,$Wrows,$W$L,$W$L)", RuntimeTypes.TARGETS, smooth, y, names.size(loss.from()),
          Decimal.text(loss.labelSmoothing()));
    }
    StringBuilder parameters = new StringBuilder(Decimal.factor(loss.scale()).replace("1/", "1.0 / "));
    loss.parameters().forEach(value -> parameters.append(", ").append(Decimal.text(value)));
    if (loss.weighted()) {
      parameters.append(", rowWeight").append(loss.suffix());
    }
    return code.addStatement("return $T.lossAndGradient($L,$W$L,$Wrows,$W$L,$W$L,$W$L)",
            RuntimeTypes.loss(loss.criterion().loss().concept()), buffers.of(loss.from()), y, names.size(loss.from()),
            parameters, gradient(loss))
        .build();
  }

  /** The call that writes the weights of the rows and returns their sum. */
  private CodeBlock weights(HeadLoss loss, String y) {
    String weights = "classWeight" + loss.suffix();
    return loss.binary()
        ? CodeBlock.of("$T.binaryWeights($L,$Wrows,$W$L,$WrowWeight$L)", RuntimeTypes.TARGETS, y, weights,
            loss.suffix())
        : CodeBlock.of("$T.classWeights($L,$Wrows,$W$L,$W$L,$WrowWeight$L)", RuntimeTypes.TARGETS, y,
            names.size(loss.from()),
            weights, loss.suffix());
  }

  /** With heads every row counts 1 in the divisor; so the weights of one head are brought to the mean 1. */
  private MethodSpec weigh(HeadLoss loss) {
    return MethodSpec.methodBuilder("weigh" + loss.suffix())
        .addModifiers(Modifier.PRIVATE)
        .addParameter(TypeName.INT, "rows")
        .addJavadoc("The weights of the rows by their class, brought to the mean 1.")
        .addStatement("double sum = $L", weights(loss, target(loss)))
        .beginControlFlow("if (sum > 0)")
        .addStatement("$T.multiply(rowWeight$L,$Wrows,$Wrows / sum)", RuntimeTypes.GRADIENTS, loss.suffix())
        .endControlFlow()
        .build();
  }

  private MethodSpec weight() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("weight")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.DOUBLE)
        .addParameter(TypeName.INT, "rows");
    boolean weighted = !heads && losses.get(0).weighted();
    return weighted
        ? method.addStatement("return $L", weights(losses.get(0), "y")).build()
        : method.addStatement("return rows").build();
  }

  private MethodSpec classWeights() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("classWeights")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(double[].class, "weights");
    TypeName element = RuntimeTypes.element(network.precision());
    for (HeadLoss loss : losses) {
      if (loss.criterion().classWeights() instanceof ClassWeights.Balanced) {
        String index = loss.weightOffset() == 0 ? "i" : loss.weightOffset() + " + i";
        method.beginControlFlow("for (int i = 0; i < $L; i++)", loss.classes())
            .addStatement("classWeight$L[i] = $L", loss.suffix(), element.equals(TypeName.DOUBLE)
                ? CodeBlock.of("weights[$L]", index)
                : CodeBlock.of("(float) weights[$L]", index))
            .endControlFlow();
      }
    }
    return method.build();
  }

  /** The initial class weights of a head: those of the file, or 1 each until they are counted. */
  String classWeights(HeadLoss loss) {
    String suffix = network.precision() == Precision.FLOAT32 ? "f" : "";
    List<String> weights = new ArrayList<>();
    for (int i = 0; i < loss.classes(); i++) {
      weights.add(loss.criterion().classWeights() instanceof ClassWeights.Given given
          ? Decimal.text(given.weights().get(i)) + suffix : "1");
    }
    return "{" + String.join(", ", weights) + "}";
  }

  private String target(HeadLoss loss) {
    return "y" + loss.suffix() + (loss.suffix().isEmpty() ? "Smoothed" : "");
  }

  private String gradient(HeadLoss loss) {
    return loss.gradient().map(buffers::of).orElse("g" + names.value(loss.from()));
  }
}
