package org.mlpc.compiler.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.Attribute;
import org.mlpc.compiler.catalog.Transform;
import org.mlpc.compiler.source.Span;

/**
 * The attributes of a node, looked up and bound.
 *
 * @param transforms in the order written, with the span of each
 * @param others the attributes that are no transform, the first of each
 */
record ResolvedAttributes(
    LinkedHashMap<Transform, Span> transforms, Map<Attribute, Binding> others) {

  boolean has(Attribute attribute) {
    return others.containsKey(attribute);
  }

  Optional<Binding> get(Attribute attribute) {
    return Optional.ofNullable(others.get(attribute));
  }

  Span span(Attribute attribute) {
    return others.get(attribute).written().orElseThrow();
  }

  List<Transform> order() {
    return List.copyOf(transforms.keySet());
  }
}
