package org.mlpc.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import java.util.Comparator;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Step;

/** What several emitters ask of a network, and the mark that all generated classes carry. */
final class Origins {

  private Origins() {}

  static AnnotationSpec generated(Network network) {
    return AnnotationSpec.builder(RuntimeTypes.GENERATED).addMember("value", "$S", network.fileName()).build();
  }

  static boolean hasLayerWithoutBias(Network network) {
    return network.forward().stream()
        .anyMatch(step -> step.operation() instanceof Operation.Dense dense && dense.bias().isEmpty());
  }

  /** The bias of layers that have none. */
  static FieldSpec noBias(Network network, ProgramNames names) {
    Step widest = network.forward().stream()
        .filter(step -> step.operation() instanceof Operation.Dense dense && dense.bias().isEmpty())
        .max(Comparator.comparingInt(step -> step.result().width())).orElseThrow();
    return FieldSpec.builder(RuntimeTypes.array(network.precision()), "NO_BIAS",
            Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T[$T.padded($L)]", RuntimeTypes.element(network.precision()), RuntimeTypes.PANELS,
            names.size(widest.result()))
        .build();
  }

  /** Whether something is drawn in every step: dropout or noise. */
  static boolean isRandom(Network network) {
    return network.forward().stream().anyMatch(
        step -> step.operation() instanceof Operation.Dropout || step.operation() instanceof Operation.Noise);
  }

  static boolean hasBatchNorm(Network network) {
    return network.forward().stream().anyMatch(step -> step.operation() instanceof Operation.BatchNorm);
  }
}
