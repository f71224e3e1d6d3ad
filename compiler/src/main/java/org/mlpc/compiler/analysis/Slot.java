package org.mlpc.compiler.analysis;

import java.util.Set;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.diagnostic.DiagnosticCode;

/**
 * A place that takes a value, with the words messages use for it.
 *
 * @param owner what the value belongs to: {@code dropout}, or "" for a property
 * @param name the parameter or property: {@code p}
 * @param type what it takes
 * @param doc what it is, or ""
 * @param usual its default, or ""
 */
record Slot(String owner, String name, ParameterType type, String doc, String usual) {

  private static final Set<String> DECAYS =
      Set.of("beta", "beta1", "beta2", "rho", "momentum", "dampening");

  static Slot of(Concept owner, ParameterSpec parameter) {
    return new Slot(
        owner.dslName(),
        parameter.name(),
        parameter.type(),
        parameter.doc(),
        parameter.defaultValue().orElse(""));
  }

  static Slot property(String name, ParameterType type) {
    String usual =
        Catalog.find(ConceptKind.TRAIN_PROPERTY, name)
            .map(p -> ((TrainProperty) p).defaultValue())
            .orElse("");
    return new Slot("", name, type, "", usual);
  }

  /** The same slot for a value of one of its types. */
  Slot as(ParameterType one) {
    return new Slot(owner, name, one, doc, usual);
  }

  /** "`p` of `dropout`", "`batch`". */
  String words() {
    return owner.isEmpty() ? "`" + name + "`" : "`" + name + "` of `" + owner + "`";
  }

  /** What to write instead of a number that cannot be. */
  String advice() {
    String wanted = "write " + type.describe();
    return usual.isEmpty()
        ? wanted
        : wanted
            + "; the default is "
            + Wording.quote(owner.isEmpty() ? name + " = " + usual : usual);
  }

  /** The code of a number out of this slot's range. */
  DiagnosticCode rangeCode(boolean percentage) {
    if (name.equals("rate")) {
      return DiagnosticCode.RATE_NOT_POSITIVE;
    }
    if (owner.equals(LayerKind.DROPOUT.dslName())) {
      return DiagnosticCode.DROPOUT_OUT_OF_RANGE;
    }
    if (DECAYS.contains(name)) {
      return DiagnosticCode.MOMENTUM_OUT_OF_RANGE;
    }
    return percentage || type instanceof ParameterType.Share
        ? DiagnosticCode.PERCENTAGE_OUT_OF_RANGE
        : DiagnosticCode.OUT_OF_RANGE;
  }
}
