package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The members of a class that a superclass can hold: numbers, arrays, and private methods that use no others. */
final class MovableMembers {

  private final List<FieldSpec> fields;
  private final List<MethodSpec> methods = new ArrayList<>();

  MovableMembers(TypeSpec whole, MethodWords words) {
    Set<String> nested = new HashSet<>();
    whole.typeSpecs().forEach(type -> nested.add(type.name()));
    fields = whole.fieldSpecs().stream().filter(MovableMembers::isNumeric).toList();
    Set<String> staying = new HashSet<>(nested);
    whole.fieldSpecs().stream().filter(field -> !isNumeric(field)).forEach(field -> staying.add(field.name()));
    Map<String, List<MethodSpec>> byName = new LinkedHashMap<>();
    whole.methodSpecs().forEach(method -> byName.computeIfAbsent(method.name(), n -> new ArrayList<>()).add(method));
    byName.forEach((name, all) -> {
      if (!all.stream().allMatch(method -> method.modifiers().contains(Modifier.PRIVATE))) {
        staying.add(name);
      }
    });
    byName.keySet().removeAll(staying);
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    byName.forEach((name, all) -> uses.put(name, words.of(all)));
    boolean moved = true;
    while (moved) {
      moved = false;
      for (String name : List.copyOf(uses.keySet())) {
        if (uses.get(name).stream().noneMatch(word -> staying.contains(word) || waits(word, name, uses))) {
          methods.addAll(byName.get(name));
          uses.remove(name);
          moved = true;
        }
      }
    }
  }

  /** All but the number by which a serialisable class is known, which belongs to the class itself. */
  private static boolean isNumeric(FieldSpec field) {
    return isNumeric(field.type()) && !field.name().equals(LifeCycleCode.SERIAL_VERSION);
  }

  private static boolean isNumeric(TypeName type) {
    return type.isPrimitive() || type instanceof ArrayTypeName array && array.componentType().isPrimitive();
  }

  private static boolean waits(String word, String name, Map<String, Set<String>> uses) {
    return !word.equals(name) && uses.containsKey(word);
  }

  List<FieldSpec> fields() {
    return fields;
  }

  /** In an order in which each is behind those that it calls. */
  List<MethodSpec> methods() {
    return methods;
  }
}
