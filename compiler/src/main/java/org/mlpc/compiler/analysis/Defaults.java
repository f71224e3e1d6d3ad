package org.mlpc.compiler.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.ir.Argument;

/** Reads the defaults of the catalogue, which are spelled as in a file. */
final class Defaults {

  private static final Map<Concept, Map<String, Bound>> KNOWN = new ConcurrentHashMap<>();

  private Defaults() {}

  /** Every parameter that has a default, with it; a map of the caller's own. */
  static Map<String, Bound> of(Concept concept) {
    Map<String, Bound> known = KNOWN.get(concept);
    if (known == null) {
      // not computeIfAbsent: reading one concept's defaults may need another's
      known = read(concept);
      KNOWN.put(concept, known);
    }
    return new LinkedHashMap<>(known);
  }

  private static Map<String, Bound> read(Concept concept) {
    Map<String, Bound> values = new LinkedHashMap<>();
    for (ParameterSpec parameter : concept.parameters()) {
      parameter
          .defaultValue()
          .ifPresent(text -> values.put(parameter.name(), read(parameter.type(), text)));
    }
    return values;
  }

  private static Bound read(ParameterType type, String text) {
    if (type instanceof ParameterType.Of of) {
      Concept concept = Catalog.find(of.kind(), text).orElseThrow();
      return new Bound.Nested(Binding.ofDefaults(concept), Optional.empty());
    }
    return new Bound.Literal(literal(text), Optional.empty());
  }

  private static Argument literal(String text) {
    if (text.equals("true") || text.equals("false")) {
      return new Argument.Flag(Boolean.parseBoolean(text));
    }
    if (Character.isLetter(text.charAt(0))) {
      return new Argument.Word(text);
    }
    return text.endsWith("%")
        ? new Argument.Scalar(
            new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2).doubleValue())
        : new Argument.Scalar(Double.parseDouble(text));
  }
}
