package org.mlpc.compiler.codegen;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Network;

/** The sizes of a network as constants: {@code HIDDEN = 16}, {@code HIDDEN_STRIDE}. */
final class SizeConstants {

  private final ProgramNames names;
  private final Network network;

  SizeConstants(ProgramNames names, Network network) {
    this.names = names;
    this.network = network;
  }

  List<FieldSpec> fields(boolean targets) {
    List<FieldSpec> fields = new ArrayList<>();
    names.sizes().forEach((constant, width) -> {
      if (targets || !constant.equals(names.size(network.target()))) {
        fields.add(TrainingClass.constant(TypeName.INT, constant, String.valueOf(width)));
        fields.add(FieldSpec.builder(TypeName.INT, constant + "_STRIDE", Modifier.PRIVATE, Modifier.STATIC,
            Modifier.FINAL)
            .initializer("$T.stride($L)", RuntimeTypes.PANELS, constant).build());
      }
    });
    return fields;
  }
}
